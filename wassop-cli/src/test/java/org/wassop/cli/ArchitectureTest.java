package org.wassop.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  /** With the checks of completions and manuals, which other modules use. */
  private static final JavaClasses COMMAND_LINE =
      new ClassFileImporter().importPackages("org.wassop.cli");

  @Test
  void thePackagesHaveNoCycles() {
    slices().matching("org.wassop.(**)").should().beFreeOfCycles().check(COMMAND_LINE);
  }
}
