package org.wassop.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Checks the dependencies between the packages of the server. */
@AnalyzeClasses(
    packages = "org.wassop.server",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private ArchitectureTest() {}

  @ArchTest
  static final ArchRule THE_SERVER_NEEDS_ONLY_THE_PROTOCOL_THE_COMMAND_LINE_AND_THE_LOG =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.wassop.server..",
              "org.wassop.protocol..",
              "org.wassop.cli..",
              "java..",
              "jdk.net..",
              "org.slf4j..",
              "org.sqlite..",
              "picocli..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("org.wassop.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_MAIN_TOUCHES_THE_STANDARD_STREAMS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Main.class.getName())
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest static final ArchRule ONE_WAY_TO_LOG = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule ROOMS_KNOW_NOTHING_OF_SOCKETS =
      noClasses()
          .that()
          .resideInAnyPackage("..room..", "..outbox..", "..names..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "org.wassop.server.connection..");

  @ArchTest
  static final ArchRule ONLY_ONE_PACKAGE_KNOWS_SQL =
      noClasses()
          .that()
          .resideOutsideOfPackage("..history.sqlite..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.sqlite..");
}
