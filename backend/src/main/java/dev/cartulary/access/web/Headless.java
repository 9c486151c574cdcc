package dev.cartulary.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.ClassUtils;

/** Cartulary runs without its pages: by the setting {@code cartulary.headless}, or because they are not on the class path. */
final class Headless implements Condition {
    private static final String PAGES = "dev.cartulary.ui.security.PageSecurityConfiguration";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        @Nullable ClassLoader loader = context.getClassLoader();
        return context.getEnvironment().getProperty("cartulary.headless", Boolean.class, false)
                || !ClassUtils.isPresent(PAGES, loader);
    }
}
