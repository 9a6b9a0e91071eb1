package io.firsthand.entitlement.rules;

import io.firsthand.deadlines.CalendarLists;
import io.firsthand.entitlement.DayCount;
import io.firsthand.entitlement.LawLists;
import io.firsthand.entitlement.MarketFacts;
import io.firsthand.entitlement.MarketLaw;
import io.firsthand.entitlement.PracticeFacts;
import io.firsthand.entitlement.SellerPractice;
import io.firsthand.orders.TradeLists;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables that say how a market’s law counts days and what the seller tells its buyers there. */
@Configuration(proxyBeanMethods = false)
class MarketTables {

    private static final ClosedList FIRST_DAYS = ClosedList.of(
            "first-days",
            DayCount.FirstDay.class,
            Map.of(DayCount.FirstDay.DAY_AFTER, "次日", DayCount.FirstDay.SAME_DAY, "当日"));
    private static final ClosedList LAST_DAYS = ClosedList.of(
            "last-days",
            DayCount.LastDay.class,
            Map.of(DayCount.LastDay.AS_IT_FALLS, "不顺延", DayCount.LastDay.NEXT_WORKING_DAY, "顺延至下一工作日"));
    private static final ClosedList CALENDARS = ClosedList.open("market-calendars")
            .and("none", "nobody keeps one", "无日历")
            .and(CalendarLists.OF_MARKETS);

    @Bean
    RuleTable<MarketFacts, MarketLaw> marketsTable() {
        return RuleTable.named("markets", MarketFacts.class, MarketLaw.class)
                .titled("Markets", "市场")
                .about(
                        "Under which law each country of sale stands, where day 1 of a period lies there, what becomes of a"
                                + " period that ends on a free day, whether a claim counts from its sending, and in which"
                                + " currencies we sell there. A new market is a new row.",
                        "各销售国家适用哪里的法律、期限第一天从哪天算起、最后一天为休息日时是否顺延、诉求是否以发出为准，以及以哪些货币销售。" + "新增市场只需加一行。")
                .when("market", "Market", "市场", Kind.oneOf(TradeLists.MARKETS))
                .then("region", "Law of", "适用法律", Kind.oneOf(LawLists.REGIONS))
                .then("firstDay", "Day 1 is", "第一天", Kind.oneOf(FIRST_DAYS))
                .then("lastDay", "Last day on a free day", "最后一天为休息日", Kind.oneOf(LAST_DAYS))
                .then("calendar", "Calendar", "日历", Kind.oneOf(CALENDARS))
                .then("sentInTime", "In time if sent in time", "按时发出即有效", Kind.yesNo())
                .then("currencies", "Sold in (blank = any)", "销售货币（留空 = 不限）", Kind.severalOf(TradeLists.CURRENCIES))
                .explained()
                .build();
    }

    @Bean
    RuleTable<PracticeFacts, SellerPractice> sellerPracticeTable() {
        return RuleTable.named("seller-practice", PracticeFacts.class, SellerPractice.class)
                .titled("What we tell buyers", "我方告知情况")
                .about(
                        "What our shops tell buyers before they order, by platform and market, so that nobody has to be"
                                + " asked for it. What is left blank differs from item to item and is asked in the case."
                                + " The first fitting row decides.",
                        "各平台、各市场下单前我方告知买家的内容，以免逐案询问。留空表示因商品而异，需在工单中询问。第一条命中的行生效。")
                .when("platform", "Platform", "平台", Kind.oneOf(TradeLists.PLATFORMS))
                .when("market", "Market", "市场", Kind.oneOf(TradeLists.MARKETS))
                .then("rightExplained", "Right of withdrawal explained", "已告知撤回权", Kind.yesNo())
                .then("returnCostTold", "Told who pays the return", "已告知退货运费", Kind.yesNo())
                .then("policyShown", "Return policy shown", "已展示退货政策", Kind.yesNo())
                .then("dutiesDisclosed", "Duties shown", "已告知关税", Kind.yesNo())
                .then("exclusionConfirmed", "Exclusion confirmed at checkout", "下单时单独确认不退", Kind.yesNo())
                .then("exclusionTold", "Exclusions told", "已告知不适用情形", Kind.yesNo())
                .then("returnPromised", "Return promised beyond the law", "承诺高于法律的退货", Kind.yesNo())
                .then("ownExclusion", "Excluded by our own terms", "店铺自定不退", Kind.yesNo())
                .then("collectionOffered", "We offer to collect returns", "我方提供上门取件", Kind.yesNo())
                .explained()
                .build();
    }
}
