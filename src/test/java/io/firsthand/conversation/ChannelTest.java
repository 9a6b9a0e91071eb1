package io.firsthand.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ChannelTest {

    @Test
    void isFoundByItsCode() {
        for (Channel channel : Channel.values()) {
            assertThat(Channel.of(" " + channel.code().toUpperCase() + " ")).hasValue(channel);
        }
        assertThat(Channel.of("pigeon")).isEmpty();
        assertThat(Channel.of(null)).isEmpty();
    }

    @Test
    void hasANameInBothLanguages() throws Exception {
        for (String language : new String[] {"en", "zh"}) {
            Properties names = new Properties();
            names.load(new InputStreamReader(
                    ChannelTest.class.getResourceAsStream("/messages/conversation_" + language + ".properties"),
                    StandardCharsets.UTF_8));
            for (Channel channel : Channel.values()) {
                assertThat(names.getProperty("timeline.value.channel." + channel.code()))
                        .as(channel.code())
                        .isNotBlank();
            }
        }
    }
}
