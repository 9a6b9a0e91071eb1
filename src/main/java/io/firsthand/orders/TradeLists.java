package io.firsthand.orders;

import io.firsthand.rulebook.ClosedList;

/** Markets, platforms and currencies of an order, as the tables of several modules name them. */
public final class TradeLists {

    public static final ClosedList MARKETS = ClosedList.open("markets")
            .and("CN", "China", "中国")
            .and("AT", "Austria", "奥地利")
            .and("BE", "Belgium", "比利时")
            .and("BG", "Bulgaria", "保加利亚")
            .and("HR", "Croatia", "克罗地亚")
            .and("CY", "Cyprus", "塞浦路斯")
            .and("CZ", "Czechia", "捷克")
            .and("DK", "Denmark", "丹麦")
            .and("EE", "Estonia", "爱沙尼亚")
            .and("FI", "Finland", "芬兰")
            .and("FR", "France", "法国")
            .and("DE", "Germany", "德国")
            .and("GR", "Greece", "希腊")
            .and("HU", "Hungary", "匈牙利")
            .and("IE", "Ireland", "爱尔兰")
            .and("IT", "Italy", "意大利")
            .and("LV", "Latvia", "拉脱维亚")
            .and("LT", "Lithuania", "立陶宛")
            .and("LU", "Luxembourg", "卢森堡")
            .and("MT", "Malta", "马耳他")
            .and("NL", "Netherlands", "荷兰")
            .and("PL", "Poland", "波兰")
            .and("PT", "Portugal", "葡萄牙")
            .and("RO", "Romania", "罗马尼亚")
            .and("SK", "Slovakia", "斯洛伐克")
            .and("SI", "Slovenia", "斯洛文尼亚")
            .and("ES", "Spain", "西班牙")
            .and("SE", "Sweden", "瑞典")
            .and("GB", "United Kingdom", "英国")
            .and("US", "United States", "美国")
            .and("JP", "Japan", "日本")
            .and("AU", "Australia", "澳大利亚")
            .and("KR", "South Korea", "韩国")
            .and("TW", "Taiwan", "台湾")
            .and("BR", "Brazil", "巴西")
            .and("TH", "Thailand", "泰国")
            .and("VN", "Vietnam", "越南")
            .and("ID", "Indonesia", "印度尼西亚")
            .and("MY", "Malaysia", "马来西亚")
            .and("SG", "Singapore", "新加坡")
            .and("PH", "Philippines", "菲律宾")
            .and("CA", "Canada", "加拿大")
            .and("CH", "Switzerland", "瑞士")
            .and("HK", "Hong Kong", "香港");

    public static final ClosedList PLATFORMS = ClosedList.open("platforms")
            .and("shop", "our own shop", "自营商城")
            .and("tmall", "Tmall", "天猫")
            .and("taobao", "Taobao", "淘宝")
            .and("amazon", "Amazon", "亚马逊")
            .and("ebay", "eBay", "eBay")
            .and("cdiscount", "Cdiscount", "Cdiscount")
            .and("rakuten", "Rakuten", "乐天")
            .and("tiktok", "TikTok Shop", "TikTok Shop")
            .and("aliexpress", "AliExpress", "速卖通")
            .and("shopee", "Shopee", "Shopee")
            .and("lazada", "Lazada", "来赞达")
            .and("temu", "Temu", "Temu")
            .and("walmart", "Walmart", "沃尔玛");

    public static final ClosedList CURRENCIES = ClosedList.open("currencies")
            .and("CNY", "Chinese yuan", "人民币")
            .and("EUR", "Euro", "欧元")
            .and("GBP", "Pound sterling", "英镑")
            .and("USD", "US dollar", "美元")
            .and("JPY", "Japanese yen", "日元")
            .and("AUD", "Australian dollar", "澳元")
            .and("SEK", "Swedish krona", "瑞典克朗");

    private TradeLists() {}
}
