package dev.cartulary.operations;

import dev.cartulary.identity.BootstrapToken;
import dev.cartulary.identity.BootstrapTokenRefused;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sees to the first administrator's token before the server listens, so that a refused one stops the start. */
@Component
final class FirstToken implements SmartInitializingSingleton {
    private final BootstrapToken bootstrap;
    private Optional<String> made = Optional.empty();

    FirstToken(BootstrapToken bootstrap) {
        this.bootstrap = bootstrap;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            made = bootstrap.createIfFirstStart();
        } catch (BootstrapTokenRefused refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()), refused);
        }
    }

    /** The token to print, if this start made one; it is kept nowhere in clear after that. */
    Optional<String> take() {
        Optional<String> taken = made;
        made = Optional.empty();
        return taken;
    }
}
