package dev.cartulary.operations.neo4j;

import java.net.URI;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

/** Where a graph database listens and how to get in. */
record GraphAddress(URI uri, String user, String password) {
    AuthToken token() {
        // An empty password is how a server without authentication is meant.
        return password.isEmpty() ? AuthTokens.none() : AuthTokens.basic(user, password);
    }

    @Override
    public String toString() {
        // Not the password: a text like this ends in logs.
        return uri + " as " + user;
    }
}
