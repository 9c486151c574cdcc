package dev.cartulary.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.Outcome;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.TlogProof;
import dev.cartulary.audit.checkpoint.VerifierKey;
import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.policy.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AuditTest extends RestTest {
    private static final String AUDIT = "/api/v1/audit";
    private static final String ENTRIES = AUDIT + "/entries";

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "PRIVACY_OFFICER", "ADMIN"})
    void whoMayViewTheLogMayReadProveAndTakeIt(Role role) {
        for (String path : readable()) {
            assertThat(get(role, path).status()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AUDITOR", "PRIVACY_OFFICER", "ADMIN"})
    void othersMayNotAndThatIsRecorded(Role role) {
        for (String path : readable()) {
            get(role, path).problem(403, "access-denied");
        }
        postNote(role, "x").problem(403, "access-denied");
        assertThat(recorded()).hasSize(readable().size() + 1).allSatisfy(event -> {
            assertThat(event.type()).isEqualTo(AuditEventType.ACCESS_DENIED);
            assertThat(event.effect().outcome()).isEqualTo(Outcome.DENIED);
            assertThat(event.facts().get("action")).hasToString("Code[value=VIEW_AUDIT]");
        });
    }

    private static List<String> readable() {
        return List.of(
                AUDIT,
                ENTRIES,
                ENTRIES + "/0",
                ENTRIES + "/0/proof",
                AUDIT + "/checkpoint",
                AUDIT + "/checkpoints",
                AUDIT + "/consistency?older=0&newer=0",
                AUDIT + "/keys",
                AUDIT + "/tile/0/000.p/1",
                AUDIT + "/tile/entries/000.p/1",
                AUDIT + "/export");
    }

    @Test
    void withoutAWitnessNothingIsCosigned() {
        get(Role.AUDITOR, AUDIT + "/checkpoint?cosigned=true").problem(404, "not-found");
        get(Role.AUDITOR, AUDIT + "/export?cosigned=true").problem(404, "not-found");
        get(Role.AUDITOR, AUDIT + "/export?cosigned=perhaps").problem(400, "invalid-parameter");
    }

    @Test
    void aSearchShowsWhatWasJustDoneAndItself() {
        get(Role.CONSUMER, "/api/v1/tokens").problem(403, "access-denied");
        JsonNode found = get(Role.AUDITOR, ENTRIES + "?limit=2").json();
        assertThat(found.get("behind").asLong()).isZero();
        assertThat(found.get("entries").get(0).get("type").asString()).isEqualTo("AUDIT_VIEWED");
        JsonNode denied = found.get("entries").get(1);
        assertThat(denied.get("type").asString()).isEqualTo("ACCESS_DENIED");
        assertThat(denied.get("outcome").asString()).isEqualTo("DENIED");
        assertThat(denied.get("facts").get("action").asString()).isEqualTo("MANAGE_TOKENS");
        assertThat(found.get("before").asLong()).isEqualTo(denied.get("index").asLong());
        assertThat(found.get("below").asLong()).isEqualTo(denied.get("index").asLong() + 2);
    }

    @Test
    void aSearchIsRecordedByTheNamesOfItsParts() {
        get(
                Role.AUDITOR,
                ENTRIES + "?actor=user:1&type=signed_in&object=token:*&outcome=DENIED"
                        + "&from=2026-01-01T00:00:00Z&until=2026-01-02T00:00:00Z");
        AuditEvent view = recorded().getLast();
        assertThat(view.type()).isEqualTo(AuditEventType.AUDIT_VIEWED);
        assertThat(view.facts().get("filters")).hasToString("Code[value=actor+type+object+outcome+from+until]");
        assertThat(view.facts().get("entries")).hasToString("Count[value=0]");
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 7; i++) {
            get(Role.CONSUMER, "/api/v1/tokens");
        }
        List<Long> indices = new ArrayList<>();
        String cursor = "";
        long total = -1;
        do {
            JsonNode page = get(Role.AUDITOR, ENTRIES + "?type=ACCESS_DENIED&limit=3" + cursor)
                    .json();
            total = total < 0 ? page.get("total").asLong() : total;
            page.get("entries").forEach(entry -> indices.add(entry.get("index").asLong()));
            cursor = page.has("before") ? "&before=" + page.get("before").asLong() : "";
        } while (!cursor.isEmpty());
        assertThat(indices).hasSize((int) total).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(Set.copyOf(indices)).hasSize(indices.size());
    }

    @ParameterizedTest
    @CsvSource({
        "entries?limit=0, limit",
        "entries?limit=501, limit",
        "entries?limit=x, limit",
        "entries?limit=99999999999, limit",
        "entries?before=-1, before",
        "entries?before=99999999999999999999, before",
        "entries?actor=jane, actor",
        "entries?actor=jane%40example.com, actor",
        "entries?type=READ, type",
        "entries?outcome=OK, outcome",
        "entries?object=a%20b, object",
        "entries?object=%00, object",
        "entries?from=yesterday, from",
        "entries?until=2026-13-01T00:00:00Z, until",
        "entries?from=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z, until",
        "entries/-1, index",
        "entries/x, index",
        "entries/99999999999999999999, index",
        "entries/x/proof, index",
        "checkpoints?limit=0, limit",
        "checkpoints?limit=501, limit",
        "checkpoints?below=-1, below",
        "checkpoints?below=x, below",
        "consistency, older",
        "consistency?older=0, newer",
        "consistency?older=-1&newer=0, older",
        "consistency?older=2&newer=1, newer",
        "consistency?older=x&newer=1, older"
    })
    void aBadParameterIsNamed(String path, String parameter) {
        JsonNode problem = get(Role.AUDITOR, AUDIT + "/" + path).problem(400, "invalid-parameter");
        assertThat(problem.get("errors").get(0).get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).startsWith(parameter + " ");
    }

    @Test
    void anUnknownTypeIsToldTheKnownOnes() {
        assertThat(get(Role.AUDITOR, ENTRIES + "?type=READ").body()).contains("SIGNED_IN, ", "KEY_EPOCH_ROTATED");
        assertThat(get(Role.AUDITOR, ENTRIES + "?outcome=OK").body()).contains("SUCCEEDED, DENIED, FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entries/9223372036854775807",
                "entries/9223372036854775807/proof",
                "consistency?older=0&newer=9223372036854775807",
                "tile/0/000.p/256",
                "tile/0/001",
                "tile/0/x999/x999/x999/x999/x999/999",
                "tile/64/000",
                "tile/63/000",
                "tile/entries/x999/999",
                "tile/entries/0",
                "tile/a/000",
                "tile/",
                "tile",
                "entries/"
            })
    void whatIsNotThereIsNotFound(String path) {
        get(Role.AUDITOR, AUDIT + "/" + path).problem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entries?from=-1000000000-01-01T00:00:00Z&until=%2B1000000000-12-31T23:59:59.999999999Z",
                "entries?before=9223372036854775807",
                "entries?before=0",
                "entries?object=*",
                "entries?actor=&type=&outcome=&object=&from=&until=",
                "checkpoints?below=0",
                "checkpoints?below=9223372036854775807"
            })
    void anExtremeIsAnswered(String path) {
        assertThat(get(Role.AUDITOR, AUDIT + "/" + path).status()).isEqualTo(200);
    }

    @Test
    void anEntryIsProvenByWhatIsServed() {
        get(Role.CONSUMER, "/api/v1/tokens");
        long index = get(Role.AUDITOR, ENTRIES + "?type=ACCESS_DENIED&limit=1")
                .json()
                .get("entries")
                .get(0)
                .get("index")
                .asLong();
        Answer entry = get(Role.AUDITOR, ENTRIES + "/" + index);
        assertThat(entry.header("Content-Type")).isEqualTo("application/json");
        assertThat(recorded().getLast().effect().object().value()).isEqualTo("entry:" + index);
        Answer proof = get(Role.AUDITOR, ENTRIES + "/" + index + "/proof");
        assertThat(proof.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        List<VerifierKey> keys = get(Role.AUDITOR, AUDIT + "/keys")
                .body()
                .lines()
                .map(VerifierKey::parse)
                .toList();
        TlogProof parsed = TlogProof.parse(proof.body().getBytes(StandardCharsets.UTF_8));
        assertThat(parsed.proof().index()).isEqualTo(index);
        assertThat(parsed.proves(LeafHash.of(entry.body().getBytes(StandardCharsets.UTF_8)), keys))
                .isTrue();
    }

    @Test
    void aKeptCheckpointIsComparedWithTheLog() {
        String kept = get(Role.AUDITOR, AUDIT + "/checkpoint").body();
        waitForACheckpoint();
        JsonNode answer = postNote(Role.AUDITOR, kept).json();
        assertThat(answer.get("result").asString()).isEqualTo("EXTENDS");
        assertThat(answer.get("kept").get("note").asString()).isEqualTo(kept);
        assertThat(answer.get("log").get("size").asLong())
                .isGreaterThan(answer.get("kept").get("size").asLong());
        assertThat(answer.get("proof")).isNotEmpty();
        assertThat(postNote(Role.AUDITOR, "\n" + kept.replace("\n", "\r\n") + "\r\n\r\n")
                        .json()
                        .get("result")
                        .asString())
                .isEqualTo("EXTENDS");
        JsonNode between = get(
                        Role.AUDITOR,
                        AUDIT + "/consistency?older=" + answer.get("kept").get("size") + "&newer="
                                + answer.get("log").get("size"))
                .json();
        assertThat(between.get("proof")).isEqualTo(answer.get("proof"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "a\n1\nb\n\n— a AAAA\n", "\u0000\ufffd"})
    void whatIsNoCheckpointOfThisLogIsTold(String note) {
        JsonNode answer = postNote(Role.AUDITOR, note).json();
        assertThat(answer.get("result").asString()).isEqualTo("NOT_OF_THIS_LOG");
        assertThat(answer.get("reason").asString()).isNotBlank();
    }

    @Test
    void aBodyThatCannotBeACheckpointIsRefused() {
        postNote(Role.AUDITOR, " \n").problem(400, "invalid-body");
        postNote(Role.AUDITOR, "x".repeat(600_000)).problem(413, "too-large");
        post(Role.AUDITOR, AUDIT + "/consistency", "{}").problem(415, "unsupported-media-type");
    }

    @Test
    void issuedCheckpointsAreListedNewestFirst() {
        waitForACheckpoint();
        waitForACheckpoint();
        JsonNode page = get(Role.AUDITOR, AUDIT + "/checkpoints?limit=1").json();
        JsonNode newest = page.get("checkpoints").get(0);
        SignedCheckpoint parsed =
                SignedCheckpoint.parse(newest.get("note").asString().getBytes(StandardCharsets.UTF_8));
        assertThat(parsed.checkpoint().head().size())
                .isEqualTo(newest.get("size").asLong());
        assertThat(newest.has("lastEntryAt")).isTrue();
        JsonNode next = get(
                        Role.AUDITOR,
                        AUDIT + "/checkpoints?limit=1&below="
                                + page.get("below").asLong())
                .json();
        assertThat(next.get("checkpoints").get(0).get("size").asLong())
                .isLessThan(newest.get("size").asLong());
    }

    @Test
    void aBundleIsServedForEverAndItsReadingRecorded() {
        get(Role.AUDITOR, ENTRIES + "/0/proof");
        Answer hashes = get(Role.AUDITOR, AUDIT + "/tile/0/000.p/1");
        assertThat(hashes.header("Cache-Control")).isEqualTo("max-age=31536000, private, immutable");
        assertThat(recorded().getLast().effect().object().value()).isEqualTo("entry:0");
        Answer bundle = get(Role.AUDITOR, AUDIT + "/tile/entries/000.p/1");
        assertThat(recorded().getLast().effect().object().value()).isEqualTo("bundle:0");
        assertThat(bundle.body()).endsWith(get(Role.AUDITOR, ENTRIES + "/0").body());
    }

    @Test
    void theWholeLogIsTakenAsAZip() throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(as(Role.AUDITOR, AUDIT + "/export").build(), BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"audit-log.zip\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        List<String> members = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry member = zip.getNextEntry(); member != null; member = zip.getNextEntry()) {
                members.add(member.getName());
            }
        }
        assertThat(members).contains("checkpoint", "checkpoints").anyMatch(name -> name.startsWith("tile/entries/"));
        assertThat(recorded()).extracting(AuditEvent::type).containsExactly(AuditEventType.LOG_EXPORTED);
    }

    @Test
    void theIndexIsMadeAnewByWhoManagesTheLog() {
        assertThat(post(Role.ADMIN, AUDIT + "/index/rebuild", "").status()).isEqualTo(202);
        assertThat(recorded()).extracting(AuditEvent::type).containsExactly(AuditEventType.INDEX_REBUILT);
        post(Role.AUDITOR, AUDIT + "/index/rebuild", "").problem(403, "access-denied");
        JsonNode found = get(Role.AUDITOR, ENTRIES + "?type=INDEX_REBUILT").json();
        assertThat(found.get("total").asLong()).isPositive();
    }

    /** Makes an entry, and proves it. */
    private void waitForACheckpoint() {
        long newest = get(Role.AUDITOR, ENTRIES + "?limit=1")
                .json()
                .get("entries")
                .get(0)
                .get("index")
                .asLong();
        assertThat(get(Role.AUDITOR, ENTRIES + "/" + newest + "/proof").status())
                .isEqualTo(200);
    }

    private Answer postNote(Role role, String note) {
        return send(as(role, AUDIT + "/consistency")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(note)));
    }
}
