package dev.cartulary.operations.springdoc;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** Names schemas by feature and record, since two features may each have a Column: {@code AuditAnswers.Entry} is AuditEntry. */
final class WireNames extends TypeNameResolver {
    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        Class<?> outer = type.getEnclosingClass();
        if (outer == null) {
            return super.nameForClass(type, options);
        }
        String feature = outer.getSimpleName().replaceFirst("(Answers?|Wire)$", "");
        String name = type.getSimpleName();
        return name.startsWith(feature) ? name : feature + name;
    }
}
