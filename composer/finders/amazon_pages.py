"""Says what kind of page an address on Amazon leads to, from its path and query."""

from enum import StrEnum

import regex

from composer import late


class Page(StrEnum):
    """The kinds of pages that matter for what may be linked."""

    SERVICE = "service"
    """Orders, reviews, feedback, help, returns, messages, the account."""
    PRODUCT = "product"
    STORE = "store"
    SEARCH = "search"
    """Search results, categories, best sellers and deals."""
    SELLER = "seller"
    AFFILIATE = "affiliate"
    """Any page with a partner's tag."""
    OFFER = "offer"
    """Coupons and promotions."""
    HOME = "home"
    OTHER = "other"


_TAG = late.full(r"[?&;](?:tag|ascsubtag|linkcode|creativeasin|linkid)=[^&#\s]", regex.IGNORECASE)
# In order: the first that fits tells. Seller profiles lie under the help pages, so they come before these.
_SHAPES = {
    Page.PRODUCT: r"(?:/[^/?#]+)?/dp/|/gp/(?:product|aw/d|offer-listing)\b|/(?:o|exec/obidos)/(?:asin|tg)/|/d/\w",
    Page.SELLER: r"/gp/help/seller|/gp/aag|/sp(?:/|\?|$)|/seller(?:/|\?|$)|/s\?(?:[^\s]*&)?(?:me|seller|merchant)=",
    Page.STORE: r"/stores?(?:/|\?|$)|/shops?(?:/|\?|$)|/brand",
    Page.OFFER: r"/promocode|/gp/(?:mpc|promotions?|coupon)|/coupons?|/promotion",
    Page.SERVICE: r"""/(?:gp/|hz/)?(?:css/|your-?account|your-?orders|order|help|feedback|legacy|messag|returns?\b
        |review|customer|contact|progress-tracker|mycd|invoice|documents|digital|shiptrack|video|account|approvalrequest|cancel)
        |/(?:ap|spr|orc|ps|pr)/|/product-reviews|/ryp|/rating|/gp/deliver""",
    Page.SEARCH: r"""/(?:[^/?#]+/)?[sb](?:/|\?|$)|/gp/(?:search|browse|bestsellers|new-releases|goldbox|deals)|/deals?\b
        |/(?:[^/?#]+/)?zgbs|/best-?sellers|/hz/wishlist|/gp/registry|/events/""",
}
_PAGES = {
    kind: late.full(rf"(?:/-/[a-z_]{{2,5}})?(?:{shape})", regex.IGNORECASE | regex.VERBOSE)
    for kind, shape in _SHAPES.items()
}
_SELLER_QUERY = late.full(r"[?&;](?:me|seller|merchant|merchantid|smid)=[^&#\s]", regex.IGNORECASE)


def page(rest: str) -> Page:
    """Return the kind of page. ``rest`` is an address after its host: path, query and fragment."""
    path = rest.replace("%2F", "/").replace("%2f", "/")
    kind = Page.HOME if not path.strip("/?#") else Page.OTHER
    for one, shape in _PAGES.items():
        if shape.match(path):
            kind = one
            break
    if kind is not Page.SERVICE and _TAG.search(path):
        return Page.AFFILIATE
    if kind in (Page.HOME, Page.OTHER) and _SELLER_QUERY.search(path):
        return Page.SELLER
    return kind
