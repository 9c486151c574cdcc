package dev.cartulary.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A bearer token as it came with a request, not yet verified. */
public final class PresentedToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient TokenSecret secret;
    private final String address;

    /**
     * @param address of the caller
     */
    public PresentedToken(TokenSecret secret, String address) {
        super(List.of());
        this.secret = secret;
        this.address = address;
    }

    String address() {
        return address;
    }

    @Override
    public TokenSecret getCredentials() {
        return secret;
    }

    @Override
    public String getPrincipal() {
        return "bearer";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PresentedToken that && secret.equals(that.secret) && address.equals(that.address);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }
}
