package org.wassop.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  /** The test code too, as other modules use its completion and manual checks. */
  private static final JavaClasses COMMAND_LINE =
      new ClassFileImporter().importPackages("org.wassop.cli");

  @Test
  void thePackagesHaveNoCycles() {
    slices().matching("org.wassop.(**)").should().beFreeOfCycles().check(COMMAND_LINE);
  }
}
