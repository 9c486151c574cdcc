package dev.cartulary.access.web;

import dev.cartulary.access.CreateToken;
import dev.cartulary.access.CreatedToken;
import dev.cartulary.access.ListTokens;
import dev.cartulary.access.RevokeToken;
import dev.cartulary.identity.TokenId;
import dev.cartulary.problem.InvalidInput;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API tokens over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
class TokenController {
    private final ListTokens listTokens;
    private final CreateToken createToken;
    private final RevokeToken revokeToken;

    TokenController(ListTokens listTokens, CreateToken createToken, RevokeToken revokeToken) {
        this.listTokens = listTokens;
        this.createToken = createToken;
        this.revokeToken = revokeToken;
    }

    @GetMapping
    TokenWire.Tokens list() {
        return TokenWire.Tokens.of(listTokens.list());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TokenWire.Created> create(@RequestBody TokenWire.Wish wish) {
        CreatedToken created = createToken.create(wish.toDomain());
        URI address = URI.create("/api/v1/tokens/" + created.token().id().value());
        return ResponseEntity.created(address).body(TokenWire.Created.of(created));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        revokeToken.revoke(tokenId(id));
    }

    private static TokenId tokenId(String id) {
        try {
            return new TokenId(id);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.parameter("id", "must have 26 characters of 0-9 and a-v");
        }
    }
}
