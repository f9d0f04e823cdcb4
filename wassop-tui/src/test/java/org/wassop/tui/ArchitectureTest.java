package org.wassop.tui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String TUI = "org.wassop.tui";
  private static final JavaClasses CLIENT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(TUI);

  @Test
  void theClientNeedsOnlyWhatIsOnItsList() {
    check(
        classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                TUI + "..",
                "org.wassop.protocol..",
                "org.wassop.cli..",
                "java..",
                "javax..",
                "sun.misc",
                "picocli..",
                "com.googlecode.lanterna..",
                "org.jspecify.annotations"));
  }

  @Test
  void onlyTheWindowsAndTheTerminalKnowLanterna() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(TUI + ".ui..", TUI + ".terminal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.googlecode.lanterna.."));
  }

  @Test
  void modelAndViewsKnowNoNetworkAndNoScreen() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(TUI + ".model..", TUI + ".view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                TUI + ".net..",
                TUI + ".ui..",
                TUI + ".terminal..",
                "java.net..",
                "java.util.concurrent.."));
  }

  @Test
  void theModelKnowsNoViews() {
    check(
        noClasses()
            .that()
            .resideInAPackage(TUI + ".model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TUI + ".view.."));
  }

  @Test
  void theNetworkKnowsNothingOfTheScreen() {
    check(
        noClasses()
            .that()
            .resideInAPackage(TUI + ".net..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                TUI + ".model..", TUI + ".view..", TUI + ".ui..", TUI + ".terminal.."));
  }

  @Test
  void thePackagesHaveNoCycles() {
    check(slices().matching(TUI + ".(*)..").should().beFreeOfCycles());
  }

  @Test
  void onlyTheProgramAndItsSurroundingsTouchTheStandardStreams() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(TUI + ".Main")
            .and()
            .doNotHaveFullyQualifiedName(TUI + ".options.ProcessEnvironment")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS));
  }

  private static void check(ArchRule rule) {
    rule.check(CLIENT);
  }
}
