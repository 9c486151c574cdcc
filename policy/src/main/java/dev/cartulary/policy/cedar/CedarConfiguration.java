package dev.cartulary.policy.cedar;

import dev.cartulary.policy.Authorizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Makes the Cedar engine with the policies that come with Cartulary. */
public final class CedarConfiguration {
    private CedarConfiguration() {}

    /**
     * Returns at once and loads the native engine (a third of a second) and the policies in the background; the first decision
     * waits for them. When they cannot be loaded, every decision is a deny.
     */
    public static Authorizer authorizer() {
        var policies = new CompletableFuture<CedarPolicies>();
        Thread.ofPlatform()
                .daemon()
                .name("cedar-load")
                .start(() -> policies.completeAsync(CedarConfiguration::load, Runnable::run));
        return new CedarAuthorizer(policies);
    }

    private static CedarPolicies load() {
        return CedarPolicies.parse(resource("roles.cedar"), resource("schema.cedarschema"));
    }

    static String resource(String name) {
        try (InputStream file = CedarConfiguration.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new CedarPoliciesRefused("The file " + name + " is missing.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CedarPoliciesRefused("The file " + name + " cannot be read.", e);
        }
    }
}
