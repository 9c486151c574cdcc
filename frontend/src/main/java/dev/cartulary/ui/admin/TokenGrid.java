package dev.cartulary.ui.admin;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import dev.cartulary.identity.ApiToken;
import dev.cartulary.policy.Role;
import dev.cartulary.ui.component.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The tokens, newest first, without their secrets. */
@JsModule("context://assets/parts.js")
class TokenGrid extends Grid<ApiToken> {
    private static final long serialVersionUID = 1L;

    private final transient Clock clock;

    TokenGrid(Clock clock, Consumer<ApiToken> revoke) {
        this.clock = clock;
        addClassName("dense");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateText("No token has been created yet. Programs need one to send events or read the catalog.");
        addColumn(LitRenderer.<ApiToken>of("<span class='strong' title='${item.name}'>${item.name}</span>")
                        .withProperty("name", ApiToken::name))
                .setHeader("Name")
                .setFlexGrow(2)
                .setWidth("110px");
        addColumn(TokenGrid::roles).setHeader("Role").setFlexGrow(1).setWidth("94px");
        addColumn(state()).setHeader("State").setFlexGrow(0).setWidth("88px");
        time("Created", token -> Optional.of(token.createdAt()), "–");
        time("Expires", ApiToken::expiresAt, "Never");
        time("Last used", ApiToken::lastUsedAt, "Never");
        addColumn(LitRenderer.<ApiToken>of("""
                                ${item.usable
                                  ? html`<button class="link-button" type="button" aria-label="Revoke ${item.name}"
                                      @click="${revoke}">Revoke</button>`
                                  : ''}""")
                        .withProperty("usable", token -> token.usableAt(clock.instant()))
                        .withProperty("name", ApiToken::name)
                        .withFunction("revoke", revoke::accept))
                .setHeader("")
                .setFlexGrow(0)
                .setWidth("94px");
    }

    private void time(String header, ValueProvider<ApiToken, Optional<Instant>> instant, String never) {
        addColumn(LitRenderer.<ApiToken>of("${item.at ? html`<ct-time datetime='${item.at}'></ct-time>` : item.never}")
                        .withProperty(
                                "at",
                                token -> instant.apply(token)
                                        .map(Instant::toString)
                                        .orElse(""))
                        .withProperty("never", token -> never))
                .setHeader(header)
                .setFlexGrow(0)
                .setWidth("96px");
    }

    private LitRenderer<ApiToken> state() {
        return LitRenderer.<ApiToken>of(
                        "<span class='ct-state ${item.state}'><span class='ct-state-shape'></span>${item.word}</span>")
                .withProperty("state", token -> token.usableAt(clock.instant()) ? "completed" : "unknown")
                .withProperty("word", this::word);
    }

    private String word(ApiToken token) {
        if (token.revokedAt().isPresent()) {
            return "Revoked";
        }
        return token.usableAt(clock.instant()) ? "Active" : "Expired";
    }

    private static String roles(ApiToken token) {
        return token.roles().stream()
                .sorted()
                .map(Role::name)
                .map(Wording::type)
                .collect(Collectors.joining(", "));
    }
}
