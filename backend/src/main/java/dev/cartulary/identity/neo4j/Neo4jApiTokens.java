package dev.cartulary.identity.neo4j;

import dev.cartulary.identity.ApiToken;
import dev.cartulary.identity.ApiTokens;
import dev.cartulary.identity.TokenId;
import dev.cartulary.policy.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.springframework.stereotype.Repository;

/** One node for each token. Its constraints are in the migrations. */
@Repository
final class Neo4jApiTokens implements ApiTokens {
    /** The register node is written first, so that two processes take turns and only one of them finds no token. */
    private static final String ADD_FIRST = """
            MERGE (register:ApiTokenRegister {id: 'tokens'})
            ON CREATE SET register.added = 0
            SET register.added = register.added + 0
            WITH register
            WHERE register.added = 0 AND NOT EXISTS { (:ApiToken) }
            CREATE (token:ApiToken) SET token = $token, register.added = 1
            RETURN token
            """;

    private final IdentityGraph graph;

    Neo4jApiTokens(IdentityGraph graph) {
        this.graph = graph;
    }

    @Override
    public boolean addFirst(ApiToken token, String hash) {
        return !graph.write(ADD_FIRST, Map.of("token", properties(token, hash))).isEmpty();
    }

    @Override
    public void add(ApiToken token, String hash) {
        graph.write("CREATE (token:ApiToken) SET token = $token", Map.of("token", properties(token, hash)));
    }

    @Override
    public Optional<ApiToken> findByHash(String hash) {
        return read("MATCH (token:ApiToken {hash: $hash}) RETURN token", Map.of("hash", hash)).stream()
                .findFirst();
    }

    @Override
    public List<ApiToken> list() {
        return read("MATCH (token:ApiToken) RETURN token ORDER BY token.createdAt DESC, token.id", Map.of());
    }

    @Override
    public boolean revoke(TokenId id, Instant at) {
        return !graph.write("""
                        MATCH (token:ApiToken {id: $id}) WHERE token.revokedAt IS NULL
                        SET token.revokedAt = $at
                        RETURN token.id
                        """, Map.of("id", id.value(), "at", IdentityGraph.utc(at)))
                .isEmpty();
    }

    @Override
    public void used(TokenId id, Instant at) {
        graph.write(
                "MATCH (token:ApiToken {id: $id}) SET token.lastUsedAt = $at",
                Map.of("id", id.value(), "at", IdentityGraph.utc(at)));
    }

    private List<ApiToken> read(String query, Map<String, Object> parameters) {
        return graph.read(query, parameters).stream().map(Neo4jApiTokens::token).toList();
    }

    private static Map<String, Object> properties(ApiToken token, String hash) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", token.id().value());
        properties.put("hash", hash);
        properties.put("name", token.name());
        properties.put("roles", token.roles().stream().map(Role::name).sorted().toList());
        properties.put("createdBy", token.createdBy());
        properties.put("createdAt", IdentityGraph.utc(token.createdAt()));
        token.expiresAt().ifPresent(at -> properties.put("expiresAt", IdentityGraph.utc(at)));
        token.lastUsedAt().ifPresent(at -> properties.put("lastUsedAt", IdentityGraph.utc(at)));
        token.revokedAt().ifPresent(at -> properties.put("revokedAt", IdentityGraph.utc(at)));
        return properties;
    }

    private static ApiToken token(Record row) {
        Node node = row.get("token").asNode();
        return new ApiToken(
                new TokenId(node.get("id").asString()),
                node.get("name").asString(),
                node.get("roles").asList(Value::asString).stream()
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                node.get("createdBy").asString(),
                IdentityGraph.instant(node.get("createdAt")).orElseThrow(),
                IdentityGraph.instant(node.get("expiresAt")),
                IdentityGraph.instant(node.get("lastUsedAt")),
                IdentityGraph.instant(node.get("revokedAt")));
    }
}
