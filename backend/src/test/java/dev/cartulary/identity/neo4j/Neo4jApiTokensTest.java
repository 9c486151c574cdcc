package dev.cartulary.identity.neo4j;

import dev.cartulary.identity.ApiTokens;
import dev.cartulary.identity.ApiTokensContract;
import dev.cartulary.operations.neo4j.TestGraph;

class Neo4jApiTokensTest extends ApiTokensContract {
    @Override
    protected ApiTokens tokens() {
        TestGraph.clear();
        return new Neo4jApiTokens(new IdentityGraph(TestGraph.driver(), TestGraph.session()));
    }
}
