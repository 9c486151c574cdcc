package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.html.Div;
import dev.cartulary.catalog.TagStatement;
import dev.cartulary.ui.component.FactChip;
import java.util.List;

/** Tags as producers set them; those of fields with the field. */
class TagList extends Div {
    private static final long serialVersionUID = 1L;

    /** What a person reads on a page; the API tells all. */
    private static final int MOST = 50;

    TagList(List<TagStatement> tags) {
        addClassName("page-facts");
        tags.stream().limit(MOST).forEach(tag -> {
            FactChip chip = new FactChip(tag.field().map(field -> field + ": ").orElse("")
                    + tag.key()
                    + tag.value().map(value -> " = " + value).orElse(""));
            chip.setTitle(tag.source()
                            .map(source -> "Set by " + source + ", told by ")
                            .orElse("Told by ")
                    + tag.producer());
            add(chip);
        });
    }
}
