package dev.cartulary.architecture;

import static dev.cartulary.architecture.HouseLawsTest.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.cartulary.access.Access;
import dev.cartulary.architecture.unaudited.ChangesInSilence;
import dev.cartulary.architecture.unaudited.DestroysTooSoon;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.identity.AuditTrail;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/**
 * Whatever changes state is recorded. A command is a public method of a bean in the root package of a feature. It changes state if a path
 * leads from it to a call that writes to the graph, a file, a mailbox or another machine; then a path must lead to the log too. Paths by way
 * of {@link Access} do not count: there only refusals are recorded.
 */
class AuditLawTest {
    /** Commands that may change something without an entry, each with the reason. */
    private static final Set<String> NEED_NO_ENTRY = Set.of(
            // Asks its own pages over loopback, in a process with a data folder that is thrown away.
            "dev.cartulary.operations.TrainingRun.onApplicationEvent");

    private static final Pattern FEATURE = Pattern.compile("dev\\.cartulary\\.[a-z]+");
    private static final Pattern WRITING_FILES = Pattern.compile(
            "write.*|delete.*|move|copy|create.*|newOutputStream|newBufferedWriter|setPosixFilePermissions");
    private static final Pattern DESTROYING =
            Pattern.compile("(forget|destroy|erase|purge|shred|drop|rotateEpoch)[A-Z]?.*");
    private static final Set<String> WRITING = Set.of(
            "org.neo4j.driver.Session.executeWrite",
            "org.neo4j.driver.Session.executeWriteWithoutResult",
            "org.neo4j.driver.Session.run",
            "org.neo4j.driver.RoutingControl.WRITE",
            "dev.cartulary.neo4j.DirectGraph.write",
            "dev.cartulary.openlineage.journal.IngestJournal.append",
            "dev.cartulary.openlineage.journal.IngestJournal.prune",
            "java.net.http.HttpClient.send",
            "java.net.http.HttpClient.sendAsync",
            "org.springframework.mail.javamail.JavaMailSender.send",
            "software.amazon.awssdk.services.s3.S3Client.putObject");

    private static final Predicate<JavaClass> NOT_BY_REFUSALS = type -> type.isEquivalentTo(Access.class);
    /** What is made from a log and can be made from it again holds no state of its own. */
    private static final Set<String> MADE_FROM_A_LOG =
            Set.of("dev.cartulary.evidence.EntryIndex", "dev.cartulary.lineage.JournaledGraph");

    /** Appending to the log is what is asked for, not a change that asks for it. */
    private static final Predicate<JavaClass> LOG_ITSELF = type -> type.isEquivalentTo(Access.class)
            || type.getPackageName().startsWith("dev.cartulary.audit")
            || MADE_FROM_A_LOG.contains(type.getFullName());

    @Test
    void everyCommandThatChangesStateLeavesAnEntry() {
        assertThat(unrecorded(HOUSE)).containsExactlyInAnyOrderElementsOf(NEED_NO_ENTRY);
    }

    @Test
    void everyCommandThatDestroysWaitsForASignedEntry() {
        assertThat(destroyingTooSoon(HOUSE)).isEmpty();
    }

    @Test
    void theRulesFindWhatTheyLookFor() {
        assertThat(commands(HOUSE).filter(method -> changes(new CallGraph(HOUSE), method)))
                .extracting(AuditLawTest::name)
                .contains(
                        "dev.cartulary.access.CreateToken.create",
                        "dev.cartulary.access.RevokeToken.revoke",
                        "dev.cartulary.identity.SignIn.authenticate",
                        "dev.cartulary.lineage.IngestLineage.one")
                .doesNotContain("dev.cartulary.catalog.BrowseCatalog.search", "dev.cartulary.access.ListTokens.list");
        JavaClasses withCulprits = new ClassFileImporter().importPackages("dev.cartulary");
        assertThat(unrecorded(withCulprits)).contains(ChangesInSilence.class.getName() + ".change");
        assertThat(destroyingTooSoon(withCulprits)).contains(DestroysTooSoon.class.getName() + ".end");
    }

    @Test
    void whoeverRunsAQuerySaysWhetherItReadsOrWrites() {
        assertThat(HOUSE.stream()
                        .filter(type -> type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTarget().getName().equals("executableQuery")))
                        .filter(type -> type.getFieldAccessesFromSelf().stream()
                                .noneMatch(access -> access.getTarget()
                                        .getOwner()
                                        .getFullName()
                                        .equals("org.neo4j.driver.RoutingControl"))))
                .isEmpty();
    }

    private static Set<String> unrecorded(JavaClasses house) {
        CallGraph graph = new CallGraph(house);
        return names(commands(house)
                .filter(method -> changes(graph, method))
                .filter(method -> !graph.leads(method, AuditLawTest::records, NOT_BY_REFUSALS)));
    }

    private static Set<String> destroyingTooSoon(JavaClasses house) {
        CallGraph graph = new CallGraph(house);
        return names(commands(house)
                .filter(method -> graph.leads(method, AuditLawTest::destroys, NOT_BY_REFUSALS))
                .filter(method -> !graph.leads(method, AuditLawTest::commits, NOT_BY_REFUSALS)));
    }

    private static Stream<JavaMethod> commands(JavaClasses house) {
        return house.stream()
                .filter(type -> FEATURE.matcher(type.getPackageName()).matches()
                        || type.getPackageName().startsWith("dev.cartulary.architecture.unaudited"))
                .filter(type -> !type.isInterface() && type.isMetaAnnotatedWith(Component.class))
                .filter(type -> !type.isEquivalentTo(AuditTrail.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static boolean changes(CallGraph graph, JavaMethod method) {
        return graph.leads(method, AuditLawTest::writes, LOG_ITSELF);
    }

    private static boolean writes(JavaCodeUnit unit) {
        return Stream.concat(
                        CallGraph.calls(unit).map(target -> target.getOwner().getFullName() + "." + target.getName()),
                        unit.getFieldAccesses().stream()
                                .map(access -> access.getTarget().getOwner().getFullName() + "."
                                        + access.getTarget().getName()))
                .anyMatch(name -> WRITING.contains(name) || writesAFile(name));
    }

    private static boolean writesAFile(String name) {
        String files = Files.class.getName() + ".";
        return name.startsWith(files)
                && WRITING_FILES.matcher(name.substring(files.length())).matches();
    }

    private static boolean records(JavaCodeUnit unit) {
        return calls(unit, AuditTrail.class, "enter", "commit")
                || calls(unit, AuditLog.class, "append", "commit", "prune");
    }

    private static boolean commits(JavaCodeUnit unit) {
        return calls(unit, AuditTrail.class, "commit") || calls(unit, AuditLog.class, "commit", "prune");
    }

    private static boolean destroys(JavaCodeUnit unit) {
        return CallGraph.calls(unit)
                .filter(target -> target.getOwner().getPackageName().startsWith("dev.cartulary."))
                .filter(target -> !MADE_FROM_A_LOG.contains(target.getOwner().getFullName()))
                .anyMatch(target -> DESTROYING.matcher(target.getName()).matches());
    }

    private static boolean calls(JavaCodeUnit unit, Class<?> owner, String... methods) {
        return CallGraph.calls(unit)
                .anyMatch(target -> target.getOwner().isEquivalentTo(owner)
                        && List.of(methods).contains(target.getName()));
    }

    private static Set<String> names(Stream<JavaMethod> methods) {
        return methods.map(AuditLawTest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getFullName() + "." + method.getName();
    }
}
