import shop.plan
