package org.wassop.tui;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;
import org.wassop.tui.model.update.PopupKeys;
import org.wassop.tui.model.update.Update;
import org.wassop.tui.model.update.command.CommandArgument;
import org.wassop.tui.model.update.command.SlashCommands;
import org.wassop.tui.model.update.compose.FirstRunKeys;

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
    check(slices().matching(TUI + ".(**)").should().beFreeOfCycles());
  }

  /** What the packages of the reducer share with each other is nobody else's business. */
  @Test
  void theReducerIsReachedThroughItsEntrancesOnly() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(TUI + ".model.update..")
            .should()
            .dependOnClassesThat(
                resideInAPackage(TUI + ".model.update..")
                    .and(not(belongToAnyOf(Update.class, PopupKeys.class)))
                    .and(not(belongToAnyOf(SlashCommands.class, FirstRunKeys.class)))
                    .and(not(equivalentTo(CommandArgument.class)))));
  }

  /** A state is changed by actions: whoever shows it only reads it. */
  @Test
  void onlyTheModelMakesAnotherStateOfAState() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(TUI + ".model..")
            .should()
            .callMethodWhere(
                target(owner(resideInAnyPackage(TUI + ".model.state..", TUI + ".model.timeline..")))
                    .and(target(nameMatching("(with|change)([A-Z].*)?|select|tell|answer")))));
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
