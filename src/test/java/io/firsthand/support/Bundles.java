package io.firsthand.support;

import io.firsthand.platform.text.Texts;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The product's texts without the product: for plain tests of what people read. */
public final class Bundles {

    private static final Texts TEXTS = read();

    private Bundles() {}

    public static Texts texts() {
        return TEXTS;
    }

    private static Texts read() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.scan("io.firsthand.platform.text");
            context.refresh();
            return context.getBean(Texts.class);
        }
    }
}
