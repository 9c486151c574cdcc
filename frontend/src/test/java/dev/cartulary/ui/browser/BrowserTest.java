package dev.cartulary.ui.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A browser before the running demonstration. */
abstract class BrowserTest {
    private static @Nullable Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        Demo.running();
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        Objects.requireNonNull(chromium).close();
    }

    /** At a laptop's screen. */
    static Visit visit() {
        return visit(1280, 800, ColorScheme.LIGHT);
    }

    static Visit visit(int width, int height, ColorScheme scheme) {
        String base = "http://127.0.0.1:" + Demo.running().port();
        return new Visit(
                Objects.requireNonNull(chromium).browser().newContext(Visit.window(width, height, scheme)), base);
    }
}
