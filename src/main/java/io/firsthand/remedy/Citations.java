package io.firsthand.remedy;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.CustomerWords;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cites statutes to a customer in the form of his language. The acts of the European Union are called and numbered otherwise in
 * each of them; those of a country keep their own name.
 */
public final class Citations {

    private static final Pattern ACT_OF_THE_UNION =
            Pattern.compile("(Directive|Regulation) (\\(EU\\) )?(\\d+/\\d+)(/EU)?");
    private static final Pattern ARTICLE = Pattern.compile("(.+?) art\\. (.+)");

    private final CustomerWords letter;

    /** @param letter the words of the decision letter in the customer's language */
    public Citations(CustomerWords letter) {
        this.letter = letter;
    }

    /** @param statutes as {@link io.firsthand.rulebook.SourceText#statutes} gives them */
    public String of(Bilingual statutes) {
        return Arrays.stream(letter.of(statutes).split("; ")).map(this::article).collect(Collectors.joining("; "));
    }

    private String article(String statute) {
        Matcher article = ARTICLE.matcher(statute);
        return article.matches()
                ? letter.text("cite.article", named(article.group(1)), article.group(2))
                : named(statute);
    }

    private String named(String statute) {
        String known = statute;
        for (String name : letter.text("cite.names").split("\\|")) {
            String[] pair = name.split("=", 2);
            known = pair.length == 2 ? known.replace(pair[0], pair[1]) : known;
        }
        return ACT_OF_THE_UNION
                .matcher(known)
                .replaceAll(act -> Matcher.quoteReplacement(union(act.group(1), number(act))));
    }

    private String union(String act, String number) {
        return letter.text(act.equals("Directive") ? "cite.directive" : "cite.regulation", number);
    }

    private String number(MatchResult act) {
        String union = letter.text("cite.union");
        return (act.group(2) == null ? "" : "(" + union + ") ")
                + act.group(3)
                + (act.group(4) == null ? "" : "/" + union);
    }
}
