package dev.cartulary.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.cartulary.CartularyApplication;
import dev.cartulary.policy.Authorizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The three laws, the floors and the vendor fences. Zero exceptions. */
class HouseLawsTest {
    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.cartulary");

    /** Vendor package prefix to the packages that may import it. */
    private static final Map<String, String[]> FENCES = Map.ofEntries(
            Map.entry("org.neo4j..", new String[] {"..neo4j.."}),
            Map.entry("ac.simons.neo4j..", new String[] {"..neo4j.."}),
            Map.entry("com.cedarpolicy..", new String[] {"..cedar.."}),
            Map.entry("org.apache.lucene..", new String[] {"..lucene.."}),
            Map.entry("software.amazon.awssdk..", new String[] {"..s3.."}),
            Map.entry("org.springdoc..", new String[] {"..springdoc.."}),
            Map.entry("io.swagger..", new String[] {"..springdoc.."}),
            Map.entry("jakarta.mail..", new String[] {"..mail.."}),
            Map.entry("org.springframework.mail..", new String[] {"..mail.."}),
            Map.entry("org.apache.kafka..", new String[] {"..kafka.."}),
            Map.entry("io.openlineage..", new String[] {"dev.cartulary.lineage.openlineage.."}),
            Map.entry("org.apache.catalina..", new String[] {"..tomcat.."}),
            Map.entry("org.apache.coyote..", new String[] {"..tomcat.."}),
            Map.entry("org.apache.tomcat..", new String[] {"..tomcat.."}),
            Map.entry("picocli..", new String[] {"dev.cartulary.audit.verifier.."}),
            Map.entry("com.vaadin..", new String[] {"dev.cartulary.ui.."}));

    private static final Pattern MODULE =
            Pattern.compile("/([a-z0-9-]+)/target/|/cartulary-([a-z0-9-]+)-[0-9][^/]*\\.jar");

    @Test
    void featuresUseOnlyEachOthersApiAndFormNoCycle() {
        // The floors below are libraries: their sub-packages are API by design, and Maven keeps what is above out.
        ApplicationModules.of(
                        CartularyApplication.class,
                        resideInAnyPackage(
                                "dev.cartulary.audit..",
                                "dev.cartulary.neo4j..",
                                "dev.cartulary.openlineage..",
                                "dev.cartulary.policy.."))
                .verify();
    }

    @Test
    void onePackageLivesInOneModule() {
        Map<String, Set<String>> modulesOfPackage = new TreeMap<>();
        HOUSE.forEach(type -> modulesOfPackage
                .computeIfAbsent(type.getPackageName(), _ -> new TreeSet<>())
                .add(moduleOf(type)));
        assertThat(modulesOfPackage)
                .allSatisfy((name, modules) -> assertThat(modules).as(name).hasSize(1));
    }

    @Test
    void floorsAreEnteredFromAboveOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("frontend")
                .definedBy("dev.cartulary.ui..")
                .layer("ground")
                .definedBy("dev.cartulary.audit..", "dev.cartulary.neo4j..")
                .layer("first")
                .definedBy("dev.cartulary.openlineage..", "dev.cartulary.policy..")
                .layer("backend")
                .definedBy(resideInAPackage("dev.cartulary..")
                        .and(not(resideInAnyPackage(
                                "dev.cartulary.ui..",
                                "dev.cartulary.audit..",
                                "dev.cartulary.neo4j..",
                                "dev.cartulary.openlineage..",
                                "dev.cartulary.policy.."))))
                .whereLayer("frontend")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("backend")
                .mayOnlyBeAccessedByLayers("frontend")
                .whereLayer("first")
                .mayOnlyBeAccessedByLayers("frontend", "backend")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("dev.cartulary.openlineage..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.cartulary.policy..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("dev.cartulary.policy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.cartulary.openlineage..", "dev.cartulary.audit..", "dev.cartulary.neo4j..")
                .check(HOUSE);
    }

    @Test
    void aVendorIsImportedOnlyWhereThePackageBearsItsName() {
        FENCES.forEach((vendor, homes) -> noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(vendor)
                .check(HOUSE));
    }

    @Test
    void neo4jServerClassesStayBehindTheirFence() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.cartulary.neo4j..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.neo4j..").and(not(resideInAPackage("org.neo4j.driver.."))))
                .check(HOUSE);
    }

    @Test
    void kernelsAreFreeOfSpring() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.cartulary.audit..", "dev.cartulary.policy..", "dev.cartulary.openlineage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .check(HOUSE);
    }

    @Test
    void adaptersShowAtMostOneClass() {
        Map<String, Set<String>> shown = new TreeMap<>();
        HOUSE.stream()
                .filter(
                        type -> type.getPackageName()
                                .matches(
                                        "dev\\.cartulary\\..+\\.(web|neo4j|lucene|s3|mail|springdoc|tomcat|cedar|calcite|ranger|kafka|openlineage)"))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .forEach(type -> shown.computeIfAbsent(type.getPackageName(), _ -> new TreeSet<>())
                        .add(type.getSimpleName()));
        assertThat(shown).allSatisfy((name, types) -> assertThat(types).as(name).hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void onlyAccessAsksTheAuthorizer() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.cartulary.access..", "dev.cartulary.gateway..", "dev.cartulary.policy..")
                .should()
                .callMethod(Authorizer.class, "decide", dev.cartulary.policy.AuthorizationRequest.class)
                .check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = HOUSE.stream()
                .map(JavaClass::getPackage)
                .filter(pack -> !pack.isAnnotatedWith(NullMarked.class))
                .map(pack -> pack.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked).isEmpty();
    }

    @Test
    void settingsAreRecords() {
        classes()
                .that()
                .areAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
                .should()
                .beRecords()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    private static String moduleOf(JavaClass type) {
        String uri = type.getSource().orElseThrow().getUri().toString();
        Matcher matcher = MODULE.matcher(uri);
        String module = null;
        while (matcher.find()) {
            module = Arrays.asList(matcher.group(1), matcher.group(2)).stream()
                    .filter(name -> name != null)
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(module).as("module of " + uri).isNotNull();
        return String.valueOf(module);
    }
}
