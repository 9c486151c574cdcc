package dev.cartulary.ui.audit;

import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.cartulary.access.NamedReference;
import dev.cartulary.access.ResolveReferences;
import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.Outcome;
import dev.cartulary.evidence.EntryFilter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Who, what, on what, with which outcome, when. Each change tells the filter that follows from all fields. */
class EntryFilterBar extends Div {
    private static final long serialVersionUID = 1L;

    private final ComboBox<NamedReference> who = new ComboBox<>();
    private final MultiSelectComboBox<AuditEventType> what = new MultiSelectComboBox<>();
    private final TextField object = new TextField();
    private final MultiSelectComboBox<Outcome> outcome = new MultiSelectComboBox<>();
    private final TimeSpanFields span;
    private final NativeButton clear = new NativeButton("Clear");
    private final transient ResolveReferences references;

    EntryFilterBar(ResolveReferences references, Clock clock, ZoneId zone, Consumer<EntryFilter> whenChanged) {
        this.references = references;
        addClassNames("toolbar", "audit-filter");
        who.setItems(
                query -> references.find(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        who.setItemLabelGenerator(NamedReference::name);
        who.setClearButtonVisible(true);
        what.setItems(Arrays.stream(AuditEventType.values())
                .sorted(Comparator.comparing(AuditWording::what))
                .toList());
        what.setItemLabelGenerator(AuditWording::what);
        what.setClearButtonVisible(true);
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(AuditWording::outcome);
        outcome.setClearButtonVisible(true);
        object.setClearButtonVisible(true);
        object.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        object.setPlaceholder("dataset:… or token:*");
        object.setTitle("A whole reference, or the start of one followed by *");
        who.setPlaceholder("Anybody");
        what.setPlaceholder("Any act");
        outcome.setPlaceholder("Any outcome");
        size(who, "Who", "150px");
        size(what, "What", "170px");
        size(object, "On what", "170px");
        size(outcome, "Outcome", "140px");
        span = new TimeSpanFields(clock, zone, () -> whenChanged.accept(filter()));
        listen(whenChanged);
        clear.addClassName("button");
        clear.addClickListener(click -> whenChanged.accept(EntryFilter.ALL));
        add(who, what, object, outcome, span, clear);
    }

    /** Shows a filter without telling anybody. */
    void show(EntryFilter filter) {
        who.setValue(filter.actors().stream().findFirst().map(this::named).orElse(null));
        what.setValue(filter.types());
        object.setValue(filter.object().orElse(""));
        outcome.setValue(filter.outcomes());
        span.show(filter.from(), filter.until());
        clear.setVisible(!filter.equals(EntryFilter.ALL));
    }

    private EntryFilter filter() {
        return new EntryFilter(
                Optional.ofNullable(who.getValue())
                        .map(NamedReference::reference)
                        .map(Set::of)
                        .orElse(Set.of()),
                what.getValue(),
                Optional.of(object.getValue().strip()).filter(text -> !text.isEmpty()),
                outcome.getValue(),
                span.from(),
                span.until());
    }

    private void listen(Consumer<EntryFilter> whenChanged) {
        List<HasValue<?, ?>> fields = List.of(who, what, object, outcome);
        fields.forEach(field -> field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                whenChanged.accept(filter());
            }
        }));
    }

    private static <T extends HasAriaLabel & HasSize> void size(T field, String label, String width) {
        field.setAriaLabel(label);
        field.setWidth(width);
    }

    private NamedReference named(ActorRef reference) {
        Map<ActorRef, String> names = references.names(Set.of(reference));
        return new NamedReference(reference, AuditWording.who(reference, names));
    }
}
