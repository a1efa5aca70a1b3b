"""Words too common to search by: short lists, since a missing one only costs a little space.

They hold what an apostrophe leaves alone (English `s` and `t`, French `l` and `d`), and no word
that may well be a name or a subject.
"""

from __future__ import annotations

STOP_WORDS: dict[str, tuple[str, ...]] = {
    language: tuple(words.split())
    for language, words in {
        "ar": "في من على الى إلى ان أن إن عن مع هذا هذه ذلك التي الذي و او أو ما لا لم كان كانت قد هو هي بعد",
        "bg": "и в на за от да се с е по че са не до като",
        "ca": "el la els les l un una de del dels d i a en que per amb es s al als",
        "cs": "a v na se je z ze do o s i k za to ze pro po od by ve",
        "da": "og i at er en et den det de til pa for med af som har var der fra",
        "de": "der die das den dem des ein eine einen einem einer und in im zu zum zur mit von vom "
        "ist sind war auf fur an am als auch es sich aus bei nach dass hat wird",
        "el": "ο η το οι τα του της των τον την και να σε με για απο που στο στη στην στον ειναι δεν θα",
        "en": "a an and are as at be been but by for from had has have he her his i in into is it its "
        "of on or our s she t that the their them they this to was we were will with you",
        "es": "el la los las lo un una de del y e a al en que por con para se es su sus como no",
        "et": "ja on ei et see ka oli kui",
        "fa": "و در به از که این را با است آن برای",
        "fi": "ja on ei etta se oli myos han",
        "fr": "le la les l un une des de du d et a au aux en dans que qu qui par pour sur avec est "
        "ce cette ces se s n ne pas il elle son sa ses",
        "he": "של את על לא הוא היא עם זה כי",
        "hi": "के में की है और से का को पर ने यह",
        "hr": "i u na je da se za su od s a",
        "hu": "a az es hogy is nem egy meg ez",
        "id": "yang di dan dari ke untuk dengan ini itu pada dalam",
        "it": "il lo la i gli le l un uno una di del della dei delle dell d e a al alla ai in nel nella "
        "che per con da dal dalla su si non",
        "ms": "yang di dan dari ke untuk dengan ini itu pada dalam",
        "nb": "og i at er en et den det de til pa for med av som har var fra",
        "nl": "de het een en van in op te dat die is voor met aan zijn door als bij naar",
        "nn": "og i at er ein eit den det dei til pa for med av som har var fra",
        "no": "og i at er en et den det de til pa for med av som har var fra",
        "pl": "i w z na do o sie jest ze to od za po przez dla a",
        "pt": "o a os as um uma de do da dos das e em no na nos nas que por com para se ao aos",
        "ro": "si in de la cu pe a al ale din un o care ca pentru este sa se nu",
        "ru": "и в во на с со к по за от до из о об что как не это а но для у же то он она они его",
        "sk": "a v na sa je z do o s k za to ze pre po od by vo",
        "sr": "и у на је да се за су од с а i u na je da se za su od s a",
        "sv": "och i att ar en ett den det de till pa for med av som har var fran",
        "tr": "ve bir bu da de icin ile olarak cok",
        "uk": "и і у в на з та що до не за про як це а від для",
        "vi": "va cua la cac trong cho voi co nhung mot",
    }.items()
}
