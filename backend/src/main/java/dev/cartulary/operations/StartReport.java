package dev.cartulary.operations;

import dev.cartulary.identity.DemoAccount;
import dev.cartulary.identity.DemoAccounts;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the operator on the console where Cartulary is to be found and how to get in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartReport implements ApplicationListener<ApplicationReadyEvent> {
    private final Environment environment;
    private final DemoAccounts accounts;
    private final FirstToken firstToken;
    private final PrintStream console = System.out;

    StartReport(Environment environment, DemoAccounts accounts, FirstToken firstToken) {
        this.environment = environment;
        this.accounts = accounts;
        this.firstToken = firstToken;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        boolean pages = !environment.getProperty("cartulary.headless", Boolean.class, false);
        Duration taken = ready.getTimeTaken();
        console.printf(
                "Cartulary is ready after %.1f s:  %s%n", taken == null ? 0 : taken.toMillis() / 1000.0, url(pages));
        List<DemoAccount> demo = accounts.list();
        if (pages && !demo.isEmpty()) {
            String names = demo.stream().map(DemoAccount::name).collect(Collectors.joining(", "));
            line("sign in as", names + "; password: " + DemoAccounts.PASSWORD);
        }
        firstToken
                .take()
                .ifPresentOrElse(
                        token -> line(
                                "admin token",
                                token + "  (shown this once" + (pages ? "; also signs in on the page)" : ")")),
                        () -> line("admin token", "made at the first start"));
        line("more tokens", pages ? "Admin › API tokens, or POST /api/v1/tokens" : "POST /api/v1/tokens");
        line("data folder", environment.getRequiredProperty("cartulary.data"));
        console.flush();
    }

    private void line(String label, String text) {
        console.printf("  %-12s  %s%n", label, text);
    }

    private String url(boolean pages) {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        String address = environment.getProperty("server.address", "127.0.0.1");
        String host = address.equals("0.0.0.0") || address.equals("::") ? "localhost" : address;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + (pages ? "/" : "/api/v1");
    }
}
