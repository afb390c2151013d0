"""A review that is named in one sentence and asked away in the next is told; what else is removed or changed is not."""

import pytest

from composer.model import Draft, Facts, Kind
from composer.policy import resolve
from composer.rules import RULES


def told(text: str, language: str, rule: str = "review_removal") -> bool:
    draft = Draft(
        text, kind=Kind.REPLY, facts=Facts("112-4376454-5554189", "amazon.com", language, language_known=True)
    )
    return any(it.sure for it in RULES[rule].check(draft, resolve("amazon.com", language)))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-US", "We saw your one-star review. Could you please take it down?"),
        ("en-US", "We saw your one-star review. Would you consider removing it?"),
        ("en-US", "Your comment about the lamp is still online. It would be so kind of you to delete it."),
        ("en-US", "We noticed your rating of two stars. Now that the new one works, could you bring it up to five?"),
        ("en-US", "You left us two stars. Please think about whether that is still fair and change it."),
        ("en-US", "I read what you wrote on the product page. Any chance you could let it go away?"),
        ("en-US", "There is still that one star from last week. It would mean a lot if it vanished."),
        ("de-DE", "Wir haben Ihre Ein-Stern-Bewertung gesehen. Könnten Sie sie bitte löschen?"),
        ("de-DE", "Ihre Rezension steht noch online. Es wäre schön, wenn sie verschwinden würde."),
        ("de-DE", "Sie haben uns zwei Sterne gegeben. Vielleicht können Sie das jetzt noch anpassen."),
        ("fr-FR", "Nous avons vu votre avis à une étoile. Pourriez-vous le retirer ?"),
        ("fr-FR", "Votre commentaire est toujours en ligne. Ce serait gentil de le faire disparaître."),
        ("es-ES", "Hemos visto su reseña de una estrella. ¿Podría quitarla?"),
        ("es-ES", "Su comentario sigue publicado. Le agradeceríamos mucho que lo retirara."),
        ("it-IT", "Abbiamo visto la sua recensione da una stella. Potrebbe toglierla?"),
        ("it-IT", "Il suo commento è ancora online. Sarebbe gentile se lo facesse sparire."),
        ("pt-BR", "Vimos a sua avaliação de uma estrela. Poderia removê-la?"),
        ("pt-BR", "Seu comentário continua no ar. Seria ótimo se você pudesse apagá-lo."),
        ("nl-NL", "We zagen uw review met één ster. Zou u die willen weghalen?"),
        ("nl-NL", "Uw beoordeling staat er nog. Het zou fijn zijn als die verdween."),
        ("sv-SE", "Vi såg ditt omdöme med en stjärna. Kan du ta bort det?"),
        ("sv-SE", "Din recension ligger kvar. Det vore snällt om den försvann."),
        ("pl-PL", "Widzieliśmy Pana opinię z jedną gwiazdką. Czy mógłby Pan ją usunąć?"),
        ("pl-PL", "Pana komentarz nadal wisi na stronie. Byłoby miło, gdyby zniknął."),
        ("tr-TR", "Tek yıldızlı yorumunuzu gördük. Onu kaldırabilir misiniz?"),
        ("tr-TR", "Yorumunuz hâlâ yayında. Silerseniz çok seviniriz."),
        ("ja-JP", "星一つのレビューを拝見しました。削除していただけませんか。"),
        ("ja-JP", "レビューがまだ残っております。消していただけると助かります。"),
        (
            "en-US",
            "You gave us three stars. The new hinge is on its way. I would be so happy if you changed it to five.",
        ),
        ("en-US", "About your review from Tuesday: we have refunded you in full. Is there any way you would pull it?"),
        ("en-US", "We were sad to read your one-star rating. Since we sent a new one, would you mind editing it?"),
        ("en-US", "Your rating is two stars at the moment. We hope you will find time to raise it."),
        (
            "de-DE",
            "Ihre zwei Sterne haben wir gesehen. Da die Ersatzlampe nun funktioniert, würden Sie sie bitte ändern?",
        ),
        (
            "de-DE",
            "Leider haben Sie uns nur einen Stern gegeben. Wir wären Ihnen sehr dankbar, wenn Sie das anpassen würden.",
        ),
        ("de-DE", "Ihre Rezension ist noch online. Bitte nehmen Sie sie herunter."),
        ("fr-FR", "Vous avez mis une étoile hier. Accepteriez-vous de la modifier ?"),
        ("fr-FR", "Votre avis nous a fait mal. Il serait gentil de l'effacer."),
        ("es-ES", "Usted nos puso dos estrellas. Ahora que todo está resuelto, ¿podría cambiarlas?"),
        ("es-ES", "Vimos su reseña. Sería un detalle que la borrara."),
        ("it-IT", "Ha lasciato due stelle. Ora che è tutto risolto potrebbe cambiarle?"),
        ("it-IT", "La sua recensione ci ha ferito. Le saremmo grati se la cancellasse."),
        ("pt-BR", "Você nos deu duas estrelas. Agora que tudo foi resolvido, poderia alterar?"),
        ("pt-BR", "Vimos seu comentário negativo. Ficaríamos gratos se você o apagasse."),
        ("nl-NL", "U gaf ons twee sterren. Nu alles is opgelost, zou u die kunnen aanpassen?"),
        ("nl-NL", "Uw recensie staat nog online. Kunt u hem alstublieft verwijderen?"),
        ("sv-SE", "Du gav oss två stjärnor. Kan du tänka dig att ändra det nu när allt är löst?"),
        ("sv-SE", "Din recension ligger kvar. Vi vore tacksamma om du tog bort den."),
        ("pl-PL", "Dali nam Państwo dwie gwiazdki. Skoro wszystko działa, czy moglibyście je zmienić?"),
        ("pl-PL", "Państwa opinia nadal jest widoczna. Bardzo prosimy ją usunąć."),
        ("tr-TR", "Bize iki yıldız vermişsiniz. Sorun çözüldüğüne göre değiştirebilir misiniz?"),
        ("tr-TR", "Olumsuz yorumunuz duruyor. Lütfen silin."),
        ("ja-JP", "星二つの評価をいただいております。問題が解決しましたので、変更していただけないでしょうか。"),
        ("ja-JP", "低い評価が残っています。お手すきの際に消してもらえませんか。"),
    ],
)
def test_asked_of_the_buyer(language: str, text: str) -> None:
    assert told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-US", "We have seen your review. Please remove the batteries before you send it back."),
        ("en-US", "Thank you for your review. The label is stuck to the lid; you can take it down with warm water."),
        ("en-US", "We read your review about the wobbly shelf. Please take it down from the wall first."),
        ("en-US", "Your review says that the app shows the wrong name. You can change it in the settings."),
        ("de-DE", "Wir haben Ihre Bewertung gelesen. Den alten Filter können Sie wegwerfen."),
        ("de-DE", "Ihre Bewertung nennt das falsche Datum in der App. Sie können es in den Einstellungen ändern."),
        ("en-US", "Your feedback reached us. Please take the old plate off and screw the new one on."),
        ("en-US", "Your review said the app was confusing. Please delete it and install the new version."),
        (
            "en-US",
            "I am sorry for what you described in your review. Please remove it from the socket before cleaning.",
        ),
        ("en-US", "We read your review, thank you. Would you like us to change it for a larger size?"),
        ("en-US", "You gave the kettle two stars because of the smell. Please boil water twice and pour it away."),
        ("en-US", "Thank you for the review! If the chair squeaks, could you send it back?"),
        ("en-US", "We ask every buyer for a review. You can change it at any time."),
        ("en-US", "Your star projector is on its way. Could you please return it after use?"),
        ("en-US", "I read your comment on the kids' tent. If it is torn, could you take it down and send us a photo?"),
        ("de-DE", "Wir haben Ihre Bewertung gelesen. Bitte entfernen Sie das Netzteil nicht im Betrieb."),
        ("de-DE", "Danke für Ihre Bewertung. Falls die Lampe flackert, könnten Sie sie bitte zurückschicken?"),
        ("de-DE", "Ihre Bewertung hilft uns. Den Termin können wir gern ändern, wenn Sie das möchten."),
        ("de-DE", "Zu Ihrer Bewertung: Der Hocker wackelt, weil ein Fuß fehlt. Bitte ziehen Sie ihn noch nicht fest."),
        ("fr-FR", "Nous avons lu votre avis. La housse est lavable, vous pouvez la retirer facilement."),
        ("fr-FR", "Merci pour votre avis. Pourriez-vous nous le renvoyer dans son carton ?"),
        ("es-ES", "Leímos su reseña. La funda se lava fácil: puede quitarla sin herramientas."),
        ("es-ES", "Gracias por su reseña. ¿Podría enviarnos una foto de la tapa antes de quitarla?"),
        ("it-IT", "Grazie per la recensione. La fodera si lava, può toglierla senza attrezzi."),
        ("pt-BR", "Obrigado pela avaliação. A capa é lavável; você pode retirá-la sem ferramentas."),
        ("nl-NL", "Dank voor uw review. De hoes is wasbaar; u kunt hem er zo afhalen."),
        ("sv-SE", "Tack för din recension. Klädseln är tvättbar, du kan ta av den utan verktyg."),
        ("pl-PL", "Dziękujemy za opinię. Pokrowiec można prać, proszę go zdjąć bez narzędzi."),
        ("tr-TR", "Yorumunuz için teşekkürler. Kılıfı yıkamak için çıkarabilirsiniz."),
        ("ja-JP", "レビューありがとうございます。カバーは外して洗っていただけます。"),
    ],
)
def test_something_else(language: str, text: str) -> None:
    assert not told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en-US",
            "I saw your one-star review. Could you take it down? As soon as it is gone, we will refund the full price.",
        ),
        ("en-US", "Would you change your review? Then a gift card is yours."),
        ("en-US", "Please remove the bad review. In return we send you a second one free."),
        ("de-DE", "Bitte löschen Sie Ihre Bewertung. Sobald sie weg ist, erstatten wir Ihnen den vollen Preis."),
        ("fr-FR", "Pourriez-vous supprimer votre avis ? Dès qu'il aura disparu, nous vous remboursons intégralement."),
        ("es-ES", "¿Podría borrar su reseña? En cuanto desaparezca, le devolvemos todo el dinero."),
        ("it-IT", "Potrebbe cancellare la recensione? Appena sparisce le rimborsiamo tutto."),
        ("pt-BR", "Você poderia apagar a avaliação? Assim que ela sumir, devolvemos todo o valor."),
        ("nl-NL", "Kunt u uw review verwijderen? Zodra die weg is, krijgt u het hele bedrag terug."),
        ("sv-SE", "Kan du ta bort recensionen? Så snart den är borta betalar vi tillbaka allt."),
        ("pl-PL", "Czy mógłby Pan usunąć opinię? Gdy tylko zniknie, zwrócimy całą kwotę."),
        ("tr-TR", "Yorumunuzu siler misiniz? Silindiğini görür görmez tüm tutarı iade ederiz."),
        ("ja-JP", "レビューを消してもらえませんか。消えたのを見届けたら、お代は丸ごとお返しします。"),
        ("en-US", "Please leave us a review. Once it is online, we will send your money back."),
        ("en-US", "Could you update your review? When that is done, half of the price goes back to your card."),
        ("de-DE", "Bitte bewerten Sie uns. Sobald die Bewertung online ist, überweisen wir Ihnen zehn Euro."),
        ("fr-FR", "Pourriez-vous modifier votre avis ? Une fois que c'est fait, nous vous rendons la moitié du prix."),
        ("es-ES", "¿Podría cambiar su reseña? Cuando lo haya hecho, le devolvemos la mitad."),
        ("it-IT", "Potrebbe modificare la recensione? Una volta fatto, le restituiamo metà del prezzo."),
        ("pt-BR", "Você poderia mudar a avaliação? Feito isso, devolvemos metade do valor."),
        ("nl-NL", "Kunt u uw review aanpassen? Zodra dat gebeurd is, betalen we de helft terug."),
        ("sv-SE", "Kan du ändra ditt omdöme? När det är gjort betalar vi tillbaka hälften."),
        ("pl-PL", "Czy może Pani zmienić opinię? Gdy to będzie zrobione, oddamy połowę ceny."),
        ("tr-TR", "Yorumunuzu değiştirir misiniz? Değiştirdikten sonra ücretin yarısını geri öderiz."),
        ("ja-JP", "レビューを修正していただけませんか。修正が済みましたら、代金の半分をお返しします。"),
        ("es-ES", "Vimos sus dos estrellas. ¿Le importaría subirlas? En cuanto lo haga le ingresamos doce euros."),
        ("en-US", "Could you change your review? As soon as you do, ten dollars are yours."),
        ("de-DE", "Könnten Sie Ihre Bewertung ändern? Sobald Sie das tun, gibt es zehn Euro von uns."),
        ("it-IT", "Potrebbe modificare la recensione? Appena lo fa le accreditiamo dieci euro."),
        ("pt-BR", "Você poderia mudar a avaliação? Assim que o fizer, devolvemos vinte reais."),
        ("nl-NL", "Kunt u uw review aanpassen? Zodra u dat doet, krijgt u tien euro van ons."),
        ("sv-SE", "Kan du ändra ditt omdöme? När du gör det får du hundra kronor."),
        ("pl-PL", "Czy może Pani zmienić opinię? Gdy Pani to zrobi, prześlemy dwadzieścia złotych."),
        ("tr-TR", "Yorumunuzu değiştirir misiniz? Yaptığınızda yüz lira göndeririz."),
        ("en-US", "Please remove your review. Once it is gone, no questions asked, we refund the full price."),
        (
            "en-US",
            "Please remove your review. As soon as it is gone, we do not wait and refund it all, gift included.",
        ),
    ],
)
def test_what_is_held_out_for_it(language: str, text: str) -> None:
    assert told(text, language, "review_incentive")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-US", "Please leave us a review. Once it is assembled, the desk needs no care."),
        (
            "en-US",
            "We would love an honest review. As soon as your refund is through, you will get a mail from Amazon.",
        ),
        (
            "de-DE",
            "Über eine ehrliche Bewertung freuen wir uns. Sobald Ihre Rücksendung da ist, erstatten wir den Kaufpreis.",
        ),
        ("en-US", "We have read your review. Once we receive the parcel, we refund you in full."),
        ("de-DE", "Danke für Ihre Bewertung. Sobald das Paket bei uns ist, erstatten wir den Betrag."),
        ("en-US", "Please leave us a review. When you do, choose the stars that you think fit."),
        ("es-ES", "Déjenos una opinión sincera. Cuando lo haga, no hace falta que mencione el precio de diez euros."),
        ("en-US", "Please leave an honest review. In return we cannot offer a voucher or a gift."),
        ("en-US", "Please leave an honest review. Once it is online, you will not get any money from us."),
        ("de-DE", "Wir freuen uns über eine ehrliche Bewertung. Im Gegenzug dürfen wir keinen Gutschein geben."),
        ("fr-FR", "Laissez-nous un avis sincère. En échange, nous ne pouvons offrir aucun cadeau."),
        ("tr-TR", "Lütfen dürüst bir yorum yazın. Karşılığında hediye veremeyiz."),
        ("ja-JP", "率直なレビューをお待ちしております。お礼にギフトを差し上げることはできません。"),
    ],
)
def test_money_that_is_not_for_it(language: str, text: str) -> None:
    assert not told(text, language, "review_incentive")
