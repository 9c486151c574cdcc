package dev.cartulary.identity.neo4j;

import dev.cartulary.identity.People;
import dev.cartulary.identity.PeopleContract;
import dev.cartulary.operations.neo4j.TestGraph;

class Neo4jPeopleTest extends PeopleContract {
    @Override
    protected People people() {
        TestGraph.clear();
        return new Neo4jPeople(new IdentityGraph(TestGraph.driver(), TestGraph.session()));
    }
}
