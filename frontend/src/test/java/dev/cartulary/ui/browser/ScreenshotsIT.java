package dev.cartulary.ui.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of every page for people to look at, in target/screenshots:
 * {@code mvn verify -pl frontend -am -DskipTests=false -Dit.test=ScreenshotsIT -Dscreenshots=true}.
 */
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class ScreenshotsIT extends BrowserTest {
    private static final Path FOLDER = Path.of("target", "screenshots");

    /** The graph glides into its place. */
    private static final int SETTLED_MS = 600;

    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT", "1280, 800, DARK", "1920, 1080, LIGHT", "1920, 1080, DARK", "360, 740, LIGHT"})
    void takesEveryPage(int width, int height, ColorScheme scheme) {
        String suffix = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        try (Visit visit = visit(width, height, scheme)) {
            visit.open("/sign-in").page().locator(".demo-choice").first().waitFor();
            take(visit.page(), "sign-in" + suffix);
            visit.signInAs("Admin");
            Pages pages = Pages.of(visit);
            for (String name : pages.names()) {
                pages.open(name);
                take(visit.page(), name + suffix);
            }
        }
    }

    private static void take(Page page, String file) {
        page.waitForTimeout(SETTLED_MS);
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
    }
}
