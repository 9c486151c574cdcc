package dev.cartulary.marquez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every answer to every address that is served is what Marquez's description of its API says. */
class ContractTest extends MarquezServer {
    /** Told in docs/marquez.md. */
    private static final Set<String> NOT_SERVED = Set.of("/runlineage/upstream");

    /** What the Java client of Marquez needs beyond what the description requires: its models refuse null there. */
    private static final List<String> OF_JOB =
            List.of("id", "type", "name", "simpleName", "createdAt", "updatedAt", "namespace", "inputs", "outputs");

    private static final List<String> OF_DATASET = List.of(
            "id",
            "type",
            "name",
            "physicalName",
            "createdAt",
            "updatedAt",
            "namespace",
            "sourceName",
            "fields",
            "tags");

    private final Description description = new Description();
    private final Set<String> checked = new TreeSet<>();

    ContractTest() throws IOException {}

    @Test
    void everyAnswerIsWhatTheDescriptionSays() {
        for (JsonNode namespace : check("/namespaces").get("namespaces")) {
            String space = "/namespaces/" + segment(namespace.get("name").asString());
            check(space);
            for (JsonNode job : check(space + "/jobs?limit=1000").get("jobs")) {
                checkJob(space, job);
            }
            for (JsonNode dataset : check(space + "/datasets?limit=1000").get("datasets")) {
                checkDataset(space, dataset);
            }
        }
        for (JsonNode source : check("/sources").get("sources")) {
            check("/sources/" + segment(source.get("name").asString()));
        }
        assertThat(check("/tags").get("tags")).isNotEmpty();
        assertThat(check("/events/lineage").get("events")).isNotEmpty();
        assertThat(check("/search?q=orders").get("results")).isNotEmpty();

        Set<String> served = new TreeSet<>(description.addresses());
        served.removeAll(NOT_SERVED);
        assertThat(checked).isEqualTo(served);
    }

    private void checkJob(String space, JsonNode listed) {
        has(listed, OF_JOB);
        String job = space + "/jobs/" + segment(listed.get("name").asString());
        has(check(job), OF_JOB);
        check(job + "/versions")
                .get("versions")
                .forEach(version ->
                        check(job + "/versions/" + version.get("version").asString()));
        for (JsonNode run : check(job + "/runs").get("runs")) {
            has(run, List.of("id", "createdAt", "updatedAt", "state"));
            String id = "/jobs/runs/" + run.get("id").asString();
            check(id);
            check(id + "/facets?type=run");
            check(id + "/facets?type=job");
        }
        lineage("job:" + node(listed));
    }

    private void checkDataset(String space, JsonNode listed) {
        has(listed, OF_DATASET);
        String dataset = space + "/datasets/" + segment(listed.get("name").asString());
        JsonNode one = check(dataset);
        has(one, OF_DATASET);
        JsonNode versions = check(dataset + "/versions").get("versions");
        assertThat(versions.get(0).get("version")).isEqualTo(one.get("currentVersion"));
        assertThat(versions.get(0).get("fields")).isEqualTo(one.get("fields"));
        versions.forEach(version -> assertThat(
                        check(dataset + "/versions/" + version.get("version").asString()))
                .isEqualTo(version));
        lineage("dataset:" + node(listed));
        if (!one.get("fields").isEmpty()) {
            columns("dataset:" + node(listed));
            columns("datasetField:" + node(listed) + ":"
                    + one.get("fields").get(0).get("name").asString());
        }
    }

    private void lineage(String nodeId) {
        JsonNode graph = check("/lineage?depth=2&nodeId=" + segment(nodeId)).get("graph");
        assertThat(graph.valueStream().map(node -> node.get("id").asString())).contains(nodeId);
        graph.forEach(node -> has(node.get("data"), node.get("type").asString().equals("JOB") ? OF_JOB : OF_DATASET));
    }

    private void columns(String nodeId) {
        check("/column-lineage?withDownstream=true&nodeId=" + segment(nodeId))
                .get("graph")
                .forEach(node ->
                        has(node.get("data"), List.of("namespace", "dataset", "field", "fieldType", "inputFields")));
    }

    private static String node(JsonNode listed) {
        return listed.get("namespace").asString() + ":" + listed.get("name").asString();
    }

    private static void has(JsonNode answer, List<String> members) {
        assertThat(members)
                .as(answer.toString())
                .allSatisfy(member -> assertThat(
                                answer.path(member).isValueNode()
                                        ? !answer.get(member).isNull()
                                        : answer.has(member))
                        .as(member)
                        .isTrue());
    }

    private JsonNode check(String path) {
        JsonNode answer = get(path);
        String address = description.address(path);
        assertThat(description.errors(address, answer)).as(path + "\n" + answer).isEmpty();
        checked.add(address);
        return answer;
    }

    @Test
    void theDescriptionWouldFindWhatIsWrong() {
        assertThat(Stream.of(
                        "{\"namespaces\": {}}",
                        "{\"namespaces\": [{\"name\": 1}]}",
                        "{\"namespaces\": [{\"name\": \"a\", \"createdAt\": \"yesterday\"}]}",
                        "{\"namespaces\": [{\"name\": null}]}"))
                .allSatisfy(answer -> assertThat(description.errors("/namespaces", JSON.readTree(answer)))
                        .as(answer)
                        .isNotEmpty());
    }
}
