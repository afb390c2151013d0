"""The senses: what a sentence of a message can say, as far as rules need to know. Each language's file has them all."""

from types import MappingProxyType

SENSES = MappingProxyType(
    {
        # What is set aside before a message is judged as a whole
        "greeting": "a salutation, such as Dear Anna or Hello",
        "sign_off": "a closing and what goes with it: Kind regards, Your shop team, Customer service",
        "thanks": "thanks, for the order, the trust, the message",
        "courtesy": "wishes and self-praise that serve no purpose: enjoy it, have a nice day",
        "offers_help": "an offer of help in case of need: write to us if you have questions, we are here for you",
        "soft": "single words that only fill such sentences: family business, trust, customer, support, happy",
        "confirms": "the order was received, paid, packed, sent or delivered, its tracking number, when it arrives",
        # What gives a message its purpose, by kind
        "serves_order_problem": "something went wrong: late, lost, damaged, not in stock, refunded, replaced",
        "serves_additional_info": "asks for what is needed: address, size, colour, a choice",
        "serves_return_question": "speaks of a return: label, missing information, partial refund",
        "serves_invoice": "brings or explains an invoice or another document that was wanted",
        "serves_heavy_bulky_delivery": "arranges the delivery of something heavy or bulky: day, floor, access",
        "serves_home_service": "arranges a visit: installation, assembly, the technician's time",
        "serves_custom_design": "checks a custom design: proof, engraving text, colours, approval",
        "serves_other_required": "anything else the buyer needs to receive the order: customs, age check, pickup code",
        "serves_reply": "answers the buyer: as you asked, to your question, how to use or fit the product",
        # Reviews
        "asks_review": "asks for a review, rating or feedback, in whatever words or signs, however neutral",
        "ties_value": "ties something of value to a review or feedback; not sure: refund and review without a tie",
        "gives_value": "offers money, a gift, a voucher, something free; not sure: a refund or replacement alone",
        "positive_review": "asks for a positive, good or five-star review",
        "asks_happy": "asks whether the buyer is happy with the order: a request for a review behind it is a gate",
        "gates_review": "asks for a review only if the buyer is happy",
        "diverts": "asks an unhappy buyer to write to the seller before, or instead of, a review or claim",
        "unhappy_help": "asks an unhappy buyer to write to the seller, with no word of a review",
        "changes_review": "asks to change, update or remove a review; not sure: seller feedback after a solved case",
        "asks_all_stars": "presses for the full number of stars: a small shop lives on them, fewer count as failed",
        "when_happy": "a condition that all is well: harmless, until only these buyers are to speak up",
        "when_unhappy": "a condition that something is wrong: harmless, until it is to be kept quiet",
        "tells_all": "asks to tell everybody: on Amazon, on the product page, to the whole world",
        "keeps_between": "asks to tell the seller alone or first, quietly, between us",
        "dictates_review": "tells what to write, mention or photograph in a review",
        # What is never allowed
        "promotes": "coupons, discounts, other products, the store, follow us; not sure: it may be an answer",
        "remedy": "makes good a fault or answers a price question: goodwill refund, partial refund for the damage",
        "asks_cancel": "asks the buyer to cancel; not that they may cancel if they wish",
        "out_of_stock": "the item is out of stock or no longer available",
        "cannot_ship": "the order cannot be sent at all, for whatever reason",
        "amount_adjusted": "the amount was or is being refunded, adjusted or not charged",
        "off_amazon": "moves talk, payment or purchase off Amazon: own web shop, PayPal, bank transfer, call us",
        "opt_out": "how to unsubscribe or receive no more messages",
        "speaks_of_attachment": "something is attached or enclosed with this message",
        "offends": "adult, violent or offensive words, threats, insults, disparaging Amazon",
        "asks_secret": "asks for passwords, card data, identity documents, log-ins, one-time codes",
    }
)
"""By name, what is meant."""
