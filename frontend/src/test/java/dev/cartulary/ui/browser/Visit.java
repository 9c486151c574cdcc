package dev.cartulary.ui.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** One person at one browser window: a session of its own, and everything that went wrong in it. */
final class Visit implements AutoCloseable {
    /** The machine that tests may be busy with other work. */
    private static final int PATIENCE_MS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> troubles = new ArrayList<>();

    Visit(BrowserContext context, String base) {
        this.context = context;
        this.base = base;
        context.setDefaultTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(troubles::add);
    }

    static Browser.NewContextOptions window(int width, int height, ColorScheme scheme) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme);
    }

    Page page() {
        return page;
    }

    /** What the browser's console calls an error. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    Visit open(String path) {
        page.navigate(base + path);
        return this;
    }

    /** With one click on a demonstration account. */
    Visit signInAs(String role) {
        open("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(role))
                .first()
                .click();
        page.locator(".home-hero").waitFor();
        return this;
    }

    Locator menu() {
        return page.locator(".shell-nav li a");
    }

    @Override
    public void close() {
        context.close();
    }
}
