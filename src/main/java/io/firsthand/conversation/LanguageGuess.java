package io.firsthand.conversation;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In which language a text is written, as far as its script or its commonest little words tell. No guess is better than a
 * wrong one: the customer's own language then decides.
 */
final class LanguageGuess {

    /** Looked at only so far: the first lines decide. */
    private static final int LENGTH = 4000;

    private static final int LITTLE_WORDS_NEEDED = 2;

    /** A number and what hangs together by hyphens is one word: the e in order RET-e0e3 or in e-mail is not Italian. */
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}'-]+";

    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.of(
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.CYRILLIC, "ru",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.THAI, "th",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.GREEK, "el",
            UnicodeScript.DEVANAGARI, "hi");

    private static final Map<String, Set<String>> LITTLE_WORDS = Map.of(
            "en",
                    Set.of(
                            "the", "is", "my", "and", "i", "to", "have", "please", "you", "what", "where", "not",
                            "want", "can"),
            "de",
                    Set.of(
                            "der", "die", "das", "ist", "und", "ich", "nicht", "mein", "meine", "bitte", "wo", "habe",
                            "sie"),
            "fr",
                    Set.of(
                            "le", "les", "est", "et", "je", "pas", "mon", "ma", "vous", "bonjour", "une", "où", "j'ai",
                            "des"),
            "es",
                    Set.of(
                            "el", "los", "es", "y", "mi", "por", "hola", "no", "está", "una", "dónde", "quiero",
                            "gracias"),
            "it", Set.of("il", "è", "e", "non", "mio", "che", "per", "ciao", "sono", "dove", "una", "grazie", "della"),
            "nl", Set.of("het", "een", "ik", "niet", "mijn", "is", "waar", "en", "van", "graag", "heb", "de", "wil"),
            "pt",
                    Set.of(
                            "o",
                            "não",
                            "meu",
                            "minha",
                            "olá",
                            "uma",
                            "está",
                            "onde",
                            "obrigado",
                            "por",
                            "e",
                            "que",
                            "quero"));

    private LanguageGuess() {}

    /** @return BCP 47 primary tag */
    static Optional<String> of(String text) {
        String start = text.length() <= LENGTH ? text : text.substring(0, LENGTH);
        return byScript(start).or(() -> byLittleWords(start));
    }

    private static Optional<String> byScript(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        // a few Latin product names do not make a text English; a character of Han or kana says as much as several
        // letters
        if ((kana + han) * 3 >= all && kana + han > 0) {
            return Optional.of(kana > 0 ? "ja" : "zh");
        }
        return letters.entrySet().stream()
                .filter(entry -> BY_SCRIPT.containsKey(entry.getKey()) && entry.getValue() * 2 >= all)
                .map(entry -> BY_SCRIPT.get(entry.getKey()))
                .findFirst();
    }

    private static Optional<String> byLittleWords(String text) {
        List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split(BETWEEN_WORDS));
        String best = null;
        long most = 0;
        long second = 0;
        for (Map.Entry<String, Set<String>> language : LITTLE_WORDS.entrySet()) {
            long hits = words.stream().filter(language.getValue()::contains).count();
            if (hits > most) {
                second = most;
                most = hits;
                best = language.getKey();
            } else if (hits > second) {
                second = hits;
            }
        }
        return most >= LITTLE_WORDS_NEEDED && most > second ? Optional.of(best) : Optional.empty();
    }
}
