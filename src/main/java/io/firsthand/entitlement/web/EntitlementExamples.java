package io.firsthand.entitlement.web;

/** Examples of the API's documentation. A test sends each of them. */
final class EntitlementExamples {

    static final String WITHDRAWAL = """
            {
              "claim": {
                "market": "DE", "platform": "shop", "reason": "change-of-mind", "category": "home",
                "parcelState": "DELIVERED",
                "times": {
                  "timeZone": "Europe/Berlin",
                  "orderedAt": "2026-11-01T10:00:00+01:00",
                  "deliveredAt": "2026-11-04T18:00:00+01:00",
                  "claimedAt": "2026-11-18T23:59:59+01:00"
                },
                "sums": {
                  "currency": "EUR", "cnyRate": 7.8,
                  "items": [{"name": "Lamp", "bought": 1, "claimed": 1, "unitPrice": 80.00}],
                  "standardDelivery": 4.95, "expressSurcharge": 6.00
                },
                "seller": {"rightExplained": true, "returnCostTold": true},
                "goods": {"condition": "OPENED"}
              },
              "proposer": "EXPERT"
            }""";

    static final String PROMOTION = """
            {
              "claim": {
                "market": "CN", "platform": "tmall", "reason": "change-of-mind", "category": "apparel",
                "parcelState": "DELIVERED",
                "times": {
                  "timeZone": "Asia/Shanghai",
                  "orderedAt": "2026-11-11T00:05:00+08:00",
                  "deliveredAt": "2026-11-14T12:00:00+08:00",
                  "claimedAt": "2026-11-20T09:00:00+08:00"
                },
                "goods": {"condition": "OPENED"},
                "sums": {
                  "currency": "CNY",
                  "items": [
                    {"name": "Coat", "bought": 1, "claimed": 0, "unitPrice": 200},
                    {"name": "Hat", "bought": 1, "claimed": 1, "unitPrice": 120}
                  ],
                  "discounts": [{"threshold": 300, "amount": 50}],
                  "gifts": [{"name": "Scarf", "value": 20, "threshold": 300, "comesBack": false}]
                }
              },
              "proposer": "ASSISTANT"
            }""";

    static final String LITTLE_KNOWN = """
            {
              "claim": {
                "reason": "damaged",
                "times": {"timeZone": "Europe/Paris", "claimedAt": "2026-11-18T10:00:00+01:00"}
              },
              "proposer": "ASSISTANT"
            }""";

    static final String CONTRADICTORY = """
            {
              "type": "https://firsthand.io/problems/claim-contradictory",
              "title": "The request contradicts itself or an earlier one",
              "status": 422,
              "detail": "What is said of the claim cannot all be true (one contradiction); it is not judged until it is put right.",
              "code": "claim-contradictory",
              "field": "times.orderedAt",
              "count": 1,
              "contradictions": [
                {
                  "code": "delivered-before-ordered",
                  "fields": ["times.orderedAt", "times.deliveredAt"],
                  "says": {"en": "It was delivered before it was ordered.", "zh": "签收早于下单。"}
                }
              ]
            }""";

    private EntitlementExamples() {}
}
