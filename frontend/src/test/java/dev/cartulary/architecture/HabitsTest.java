package dev.cartulary.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.cartulary.architecture.HouseLawsTest.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits that a machine can keep. */
class HabitsTest {
    private static final String BAD_NAME = ".*(Impl|Util|Utils|Helper|Manager|DTO|Dto)";
    private static final List<String> BAD_PACKAGES = List.of(
            "..util..", "..utils..", "..common..", "..helper..", "..impl..", "..dto..", "..misc..", "..shared..");
    private static final String LOOSE_MAP = "java.util.Map<java.lang.String, java.lang.Object>";

    @Test
    void namesSayWhatAThingIs() {
        noClasses().should().haveNameMatching(BAD_NAME).check(HOUSE);
        BAD_PACKAGES.forEach(name -> noClasses().should().resideInAPackage(name).check(HOUSE));
    }

    @Test
    void timeAndIdsAreInjected() {
        var rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.cartulary.operations.TimeAndIds")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
        rule.check(HOUSE);
    }

    @Test
    void signaturesHaveShapes() {
        List<String> loose = HOUSE.stream()
                .filter(type -> !isCodec(type))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(HabitsTest::mentionsLooseMap)
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(loose).isEmpty();
    }

    /** The adapters where untyped data crosses the border: JSON on one side, Cypher parameters on the other. */
    private static boolean isCodec(JavaClass type) {
        return type.getPackageName().matches(".*\\.(wire|web|neo4j|cedar)(\\..*)?");
    }

    private static boolean mentionsLooseMap(JavaMethod method) {
        return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .map(JavaType::getName)
                .anyMatch(name -> name.contains(LOOSE_MAP));
    }
}
