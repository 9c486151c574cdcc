package dev.cartulary.identity.neo4j;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.identity.People;
import dev.cartulary.identity.Person;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.Node;
import org.springframework.stereotype.Repository;

/** One node for each person. Finding by a part of the name reads them all, which is milliseconds for ten thousand. */
@Repository
final class Neo4jPeople implements People {
    private final IdentityGraph graph;

    Neo4jPeople(IdentityGraph graph) {
        this.graph = graph;
    }

    @Override
    public void remember(Person person) {
        graph.write(
                """
                MERGE (person:Person {reference: $reference})
                SET person.displayName = $name, person.lastSeen = $seen
                """,
                Map.of(
                        "reference", person.reference().value(),
                        "name", person.displayName(),
                        "seen", IdentityGraph.utc(person.lastSeen())));
    }

    @Override
    public List<Person> named(Collection<ActorRef> references) {
        List<String> wanted = references.stream().map(ActorRef::value).toList();
        return people(
                "MATCH (person:Person) WHERE person.reference IN $wanted RETURN person", Map.of("wanted", wanted));
    }

    @Override
    public List<Person> find(String nameContains, int offset, int limit) {
        return people(
                """
                MATCH (person:Person) WHERE toLower(person.displayName) CONTAINS $part
                RETURN person ORDER BY person.lastSeen DESC, person.reference SKIP $offset LIMIT $limit
                """, Map.of("part", nameContains.strip().toLowerCase(Locale.ROOT), "offset", offset, "limit", limit));
    }

    @Override
    public boolean forget(ActorRef reference) {
        return !graph.write("""
                        MATCH (person:Person {reference: $reference})
                        DETACH DELETE person
                        RETURN 1
                        """, Map.of("reference", reference.value())).isEmpty();
    }

    private List<Person> people(String query, Map<String, Object> parameters) {
        return graph.read(query, parameters).stream().map(Neo4jPeople::person).toList();
    }

    private static Person person(Record row) {
        Node node = row.get("person").asNode();
        return new Person(
                new ActorRef(node.get("reference").asString()),
                node.get("displayName").asString(),
                IdentityGraph.instant(node.get("lastSeen")).orElseThrow());
    }
}
