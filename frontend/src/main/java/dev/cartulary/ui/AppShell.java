package dev.cartulary.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What every page carries in its head: the look, the mark, and the reader's theme before the first paint. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("assets/tokens.css")
@StyleSheet("assets/icons.css")
@StyleSheet("assets/parts.css")
@StyleSheet("assets/shell.css")
@StyleSheet("assets/pages.css")
public class AppShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    /** Runs before the first paint; a stylesheet alone cannot know what this browser remembers. */
    private static final String RECALL = """
            for (const name of ['theme', 'nav']) {
              try {
                const value = localStorage.getItem('cartulary.' + name);
                if (value) document.documentElement.dataset[name] = value;
              } catch { /* storage is switched off: the defaults apply */ }
            }
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "assets/mark.svg");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("robots", "noindex");
        settings.addInlineWithContents(Inline.Position.PREPEND, RECALL, Inline.Wrapping.JAVASCRIPT);
    }
}
