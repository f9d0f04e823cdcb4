package org.wassop.protocol;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses PROTOCOL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.wassop.protocol");

  @Test
  void theProtocolNeedsNothingButTheJdkAndJspecify() {
    check(
        classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.wassop.protocol..", "java..", "org.jspecify.annotations"));
  }

  @Test
  void theProtocolKnowsNoSocketsAndNoFiles() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.net..", "java.nio.file..", "java.nio.channels..")
                    .or(assignableTo(java.io.File.class))
                    .or(assignableTo(java.io.FileInputStream.class))
                    .or(assignableTo(java.io.FileOutputStream.class))
                    .or(assignableTo(java.io.RandomAccessFile.class))));
  }

  @Test
  void theProtocolStartsNoThreadsAndTakesNoLocks() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.util.concurrent..").or(assignableTo(Thread.class))));
  }

  @Test
  void theProtocolReadsNoClock() {
    check(
        noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat(assignableTo(Clock.class).or(assignableTo(Instant.class))));
  }

  @Test
  void theProtocolPrintsNothing() {
    check(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
  }

  @Test
  void thePackagesHaveNoCycles() {
    check(slices().matching("org.wassop.(**)").should().beFreeOfCycles());
  }

  private static void check(ArchRule rule) {
    rule.check(PROTOCOL);
  }
}
