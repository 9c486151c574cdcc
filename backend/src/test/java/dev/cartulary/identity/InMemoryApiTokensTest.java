package dev.cartulary.identity;

class InMemoryApiTokensTest extends ApiTokensContract {
    @Override
    protected ApiTokens tokens() {
        return new InMemoryApiTokens();
    }
}
