package dev.cartulary.access;

import dev.cartulary.identity.ApiToken;
import dev.cartulary.identity.TokenSecret;

/**
 * A token just made.
 *
 * @param secret to be shown to its owner now; it cannot be shown again
 */
public record CreatedToken(ApiToken token, TokenSecret secret) {}
