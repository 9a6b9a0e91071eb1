package io.firsthand;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls inside the modules (style.md §3); those between them are {@link ModularityTest}'s. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.firsthand");

    @Test
    void onlyProcessPackagesAndTheEngineSeamKnowCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..process..", "io.firsthand.platform.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..")
                .because("the way out of the frozen engine must stay a rename of one seam")
                .check(CLASSES);
    }

    @Test
    void onlyTheRulebookAndRulesPackagesKnowDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..rules..", "io.firsthand.rulebook..", "io.firsthand.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..")
                .check(CLASSES);
    }

    @Test
    void moduleRootsKnowNeitherWebNorEngine() {
        noClasses()
                .that()
                .resideInAnyPackage(roots())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..", "org.springframework.http..", "jakarta.servlet..", "org.camunda..")
                .check(CLASSES);
    }

    @Test
    void closedSubpackagesPointToTheirRootOnly() {
        for (String module : modules()) {
            noClasses()
                    .that()
                    .resideInAPackage("io.firsthand." + module)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(closed(module))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
        slices().matching("io.firsthand.(*).(web|process|rules)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void nobodyImportsAnotherModulesClosedPackages() {
        for (String module : modules()) {
            if (module.equals("platform")) {
                continue; // open to all
            }
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.firsthand." + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(closed(module))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        noClasses()
                .that()
                .resideInAPackage("io.firsthand..")
                .should()
                .callMethod(Instant.class, "now")
                .because("time comes from the injected Clock")
                .check(CLASSES);
    }

    @Test
    void controllersAreClosed() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAnyPackage("..web..", "..security..")
                .check(CLASSES);
    }

    /** A rule about a package that is not there can never fail. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.firsthand.platform.engine",
                "io.firsthand.platform.web",
                "io.firsthand.cases.web",
                "io.firsthand.cases.process",
                "io.firsthand.remedy.process",
                "io.firsthand.rulebook"
            })
    void packagesNamedInRulesExist(String name) {
        assertThat(CLASSES.stream().filter(type -> type.getPackageName().startsWith(name)))
                .as("classes in " + name)
                .hasSizeGreaterThan(1);
    }

    /** Of two classes of one name the first on the path is taken, and the product would be tested without its own. */
    @Test
    void noTestTakesTheNameOfAClassOfTheProduct() throws IOException {
        assertThat(sources("src/test/java").keySet())
                .doesNotContainAnyElementsOf(sources("src/main/java").keySet());
    }

    @Test
    void aClassCanBeReadAtOneSitting() throws IOException {
        for (String root : List.of("src/main/java", "src/test/java")) {
            for (Path file : sources(root).values()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(300);
            }
        }
    }

    /** Where each class is written, by its name below the root. */
    private static Map<Path, Path> sources(String root) throws IOException {
        Path top = Path.of(root);
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(top::relativize, Function.identity()));
        }
    }

    private static String[] closed(String module) {
        return Stream.of("web", "process", "rules")
                .map(name -> "io.firsthand." + module + "." + name + "..")
                .toArray(String[]::new);
    }

    private static List<String> modules() {
        return CLASSES.stream()
                .map(type -> type.getPackageName().split("\\."))
                .filter(parts -> parts.length > 2)
                .map(parts -> parts[2])
                .distinct()
                .toList();
    }

    private static String[] roots() {
        return modules().stream()
                .filter(module -> !List.of("platform", "demo").contains(module))
                .map(module -> "io.firsthand." + module)
                .toArray(String[]::new);
    }
}
