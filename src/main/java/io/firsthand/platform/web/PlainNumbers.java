package io.firsthand.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import java.io.IOException;
import java.math.BigDecimal;
import org.springframework.boot.jackson.JsonComponent;

/**
 * Numbers as people and shops write them. {@code 1e999999999} is eleven characters from outside and a gigabyte of digits as
 * soon as anybody rounds or prints it: such a number is of the wrong kind.
 */
@JsonComponent
class PlainNumbers extends JsonDeserializer<BigDecimal> {

    /** Digits before the point, and after it: far beyond every sum, rate and share of the trade. */
    private static final int MOST_DIGITS = 40;

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        BigDecimal number = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
        if (number == null || isPlain(number)) {
            return number;
        }
        return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number, "too many digits");
    }

    private static boolean isPlain(BigDecimal number) {
        return number.scale() <= MOST_DIGITS && (long) number.precision() - number.scale() <= MOST_DIGITS;
    }
}
