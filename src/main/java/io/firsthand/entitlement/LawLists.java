package io.firsthand.entitlement;

import io.firsthand.rulebook.ClosedList;
import java.util.Map;

/** The regions of law, as the tables of several modules name them. */
public final class LawLists {

    public static final ClosedList REGIONS = ClosedList.of(
            "regions",
            Region.class,
            Map.of(
                    Region.CN, "中国",
                    Region.EU, "欧盟",
                    Region.UK, "英国",
                    Region.US, "美国",
                    Region.JP, "日本",
                    Region.AU, "澳大利亚",
                    Region.OTHER, "其他"));

    private LawLists() {}
}
