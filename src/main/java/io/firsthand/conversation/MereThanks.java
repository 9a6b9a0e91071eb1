package io.firsthand.conversation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A message that says thanks and nothing else. It asks for no answer. */
final class MereThanks {

    private static final int LONGEST = 80;
    private static final Pattern APART = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> WORDS = Set.of(
            "thanks",
            "thank",
            "you",
            "thx",
            "ty",
            "so",
            "very",
            "much",
            "many",
            "a",
            "lot",
            "ok",
            "okay",
            "great",
            "perfect",
            "all",
            "good",
            "cheers", // English
            "danke",
            "vielen",
            "dank",
            "schön",
            "sehr",
            "herzlichen",
            "super",
            "alles",
            "klar", // German
            "merci",
            "beaucoup",
            "bien",
            "parfait",
            "d",
            "accord", // French
            "gracias",
            "muchas",
            "mil",
            "perfecto",
            "vale"); // Spanish
    private static final Set<String> THANKS =
            Set.of("thanks", "thank", "thx", "ty", "cheers", "danke", "dank", "merci", "gracias");
    private static final Pattern EASTERN =
            Pattern.compile("(好的?|收到|嗯+|ok|非常|十分|太|真的|多谢|谢谢(你们|您|你|啦|了)?|感谢(你们|您|你)?|辛苦了|はい|どうも|了解です|"
                    + "(本当に)?ありがとう(ございます|ございました)?|感謝します)+");
    private static final Pattern EASTERN_THANKS = Pattern.compile("谢|感谢|辛苦|ありがとう|感謝");

    private MereThanks() {}

    static boolean isAll(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.length() > LONGEST || plain.contains("?") || plain.contains("？")) {
            return false;
        }
        String joined = APART.matcher(plain).replaceAll("");
        if (EASTERN.matcher(joined).matches()) {
            return EASTERN_THANKS.matcher(joined).find();
        }
        String[] words = APART.split(plain);
        boolean thanks = false;
        for (String word : words) {
            if (!word.isEmpty() && !WORDS.contains(word)) {
                return false;
            }
            thanks |= THANKS.contains(word);
        }
        return thanks;
    }
}
