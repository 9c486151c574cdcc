package dev.cartulary.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;

/** Text in a monospaced face, exactly as it came, with a button to copy it: JSON, SQL, a command. */
public final class CodeBlock extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param what names the content, for example "SQL"
     */
    public CodeBlock(String what, String content) {
        addClassName("code-block");
        Pre pre = new Pre(content);
        // A region that scrolls must be reachable by keyboard, and then it needs a name.
        pre.getElement().setAttribute("tabindex", "0");
        pre.getElement().setAttribute("role", "region");
        pre.getElement().setAttribute("aria-label", what);
        add(pre, new CopyButton(what, content));
    }
}
