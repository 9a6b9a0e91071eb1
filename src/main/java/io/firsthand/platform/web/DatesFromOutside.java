package io.firsthand.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Dates that a caller writes lie in the years that a trade can mean. One far beyond is refused, because on its way to the
 * database it would become another date, or no date at all.
 */
@Configuration(proxyBeanMethods = false)
class DatesFromOutside implements WebMvcConfigurer {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    /** What a body says of a date out of these years. */
    static final class OutOfRange extends MismatchedInputException {

        OutOfRange(JsonParser parser) {
            super(parser, "date out of range");
        }
    }

    @Bean
    Jackson2ObjectMapperBuilderCustomizer datesInBodies() {
        return builder -> builder.deserializerByType(Instant.class, new JsonDeserializer<Instant>() {
                    @Override
                    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                        Instant read = InstantDeserializer.INSTANT.deserialize(parser, context);
                        if (read != null
                                && !isInRange(read.atOffset(ZoneOffset.UTC).getYear())) {
                            throw new OutOfRange(parser);
                        }
                        return read;
                    }
                })
                .deserializerByType(LocalDate.class, new JsonDeserializer<LocalDate>() {
                    @Override
                    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                        LocalDate read = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
                        if (read != null && !isInRange(read.getYear())) {
                            throw new OutOfRange(parser);
                        }
                        return read;
                    }
                });
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, DatesFromOutside::day);
    }

    private static LocalDate day(String text) {
        if (text.isBlank()) {
            return null;
        }
        LocalDate day = LocalDate.parse(text.strip());
        if (!isInRange(day.getYear())) {
            throw new IllegalArgumentException("date out of range");
        }
        return day;
    }

    private static boolean isInRange(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
