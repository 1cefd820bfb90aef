#include <cstdio>
#include <fstream>

#include <catch2/catch.hpp>

#include "text/break.hpp"
#include "text/compounds.hpp"

namespace text {
namespace {

/// The word with its places marked: "=" a seam, "-" any other, letters that come back in parentheses.
std::string marked(Hyphenator& hyphenator, std::string_view word, std::string_view language = "sv") {
    std::string text;
    size_t from = 0;
    for (const Hyphenation& place : hyphenator.hyphenate(word, language)) {
        text += word.substr(from, place.offset - from);
        text += place.insert.empty() ? "" : "(" + place.insert + ")";
        text += place.seam ? "=" : "-";
        from = place.offset;
    }
    return text + std::string{word.substr(from)};
}

TEST_CASE("Swedish words are hyphenated at seams and by patterns") {
    struct Expected {
        const char *word, *marked;
    };
    const Expected table[] = {
        {"vårdförlopp", "vård=för-lopp"},
        {"vårdförloppen", "vård=för-lop-pen"},
        {"Vårdförloppsarbetet", "Vård=för-lopps=arbe-tet"},
        {"sjukvårdsregionen", "sjuk-vårds=regi-o-nen"},
        {"sjukvårdsregionernas", "sjuk-vårds=regi-o-ner-nas"},
        {"kunskapsstyrning", "kun-skaps=styr-ning"},
        {"kunskapsstyrningsorganisation", "kun-skaps=styr-nings=orga-ni-sa-tion"},
        {"självskadebeteende", "själv=skade=bete-ende"},
        {"ångestsyndrom", "ång-est=syn-drom"},
        {"programområdet", "pro-gram=områ-det"},
        {"nationellt", "natio-nellt"},
        {"insatsområden", "insats=områ-den"},
        {"arbetsgrupperna", "arbets=grup-perna"},
        {"primärvården", "pri-mär=vår-den"},
        {"tillåta", "til(l)=låta"},
        {"tillåtelse", "til(l)=låtelse"},
        {"otillåten", "otil(l)=låten"},
        {"tillägg", "til(l)=lägg"},
        {"tilläggsavtal", "til(l)=läggs=avtal"},
        {"tillämpning", "til(l)=lämp-ning"},
        {"tillgänglighet", "till-gäng-lig-het"},
        {"rättrogen", "rät(t)=tro-gen"},
        {"rättänkande", "rät(t)=tän-kande"},
        {"busstation", "bus(s)=sta-tion"},
        {"nattåg", "nat(t)=tåg"},
        {"glasstrut", "glas(s)=strut"},
        {"fullängdsfilm", "ful(l)=längds-film"},
        {"topprestation", "top(p)=pre-sta-tion"},
        {"processtöd", "pro-ces(s)=stöd"},
        {"lättillgängligt", "lät(t)=till-gäng-ligt"},
        {"kontrollista", "kon-trol(l)=lista"},
        {"samordnare", "sam-ord-nare"},
        {"samverkan", "sam-ver-kan"},
        {"överenskommelsen", "över-ens-kom-mel-sen"},
        {"uppföljning", "upp-följ-ning"},
        {"utvecklingsarbete", "utveck-lings=arbete"},
        {"specialistpsykiatri", "spe-ci-a-list=psy-ki-a-tri"},
        {"psykiatrisamordnare", "psy-ki-a-tri=sam-ord-nare"},
        {"remissbehandlat", "remiss=behand-lat"},
        {"evidensbaserade", "evi-dens=base-rade"},
        {"personcentrerade", "per-son=cen-tre-rade"},
        {"högspecialiserad", "hög=spe-ci-a-li-se-rad"},
        {"helhetssyn", "hel-hets=syn"},
        {"levnadsvanor", "lev-nads=vanor"},
        {"bostadsort", "bostads=ort"},
        {"sakinnehåll", "sak=inne-håll"},
        {"ledningsgruppen", "led-nings=grup-pen"},
        {"kommunalförbundens", "kom-mu-nal=för-bun-dens"},
        {"likvärdigt", "lik=vär-digt"},
        {"kontaktperson", "kon-takt=per-son"},
        {"stödstrukturer", "stöd=struk-tu-rer"},
        {"målgrupper", "mål=grup-per"},
        {"framtagande", "fram-ta-gande"},
        {"fastställande", "fast-stäl-lande"},
        {"implementering", "imple-men-te-ring"},
        {"nyinsjuknade", "nyin-sjuk-nade"},
        {"ungdomspsykiatri", "ung-doms=psy-ki-a-tri"},
        {"verksamhetschef", "verk-sam-hets=chef"},
        {"kunskapssammanställningar", "kun-skaps=sam-man-ställ-ningar"},
        {"samorganisation", "sam-or-ga-ni-sa-tion"},
        {"socioekonomisk", "socio-eko-no-misk"},
        {"förutsättningarna", "för-ut-sätt-ning-arna"},
        {"möjligheterna", "möj-lig-he-terna"},
        {"beröringspunkter", "berö-rings=punk-ter"},
        {"beroendecentrum", "bero-ende=cen-trum"},
        {"processledare", "pro-cess=ledare"},
        {"regionledamot", "region=leda-mot"},
        {"regionledningen", "region=led-ningen"},
        {"organisationen", "orga-ni-sa-tio-nen"},
        {"personal", "per-so-nal"},
        {"personalansvar", "per-so-nal=ansvar"},
        {"statistiken", "sta-tis-ti-ken"},
        {"nationella", "natio-nella"},
        {"genomförande", "genom-fö-rande"},
        {"nomineringen", "nomi-ne-ringen"},
        {"delaktighet", "del-ak-tig-het"},
        {"patientföreträdare", "pati-ent=före-trä-dare"},
        {"vårdgivare", "vård=givare"},
        {"förkortningar", "för-kort-ningar"},
        {"informationssäkerhet", "infor-ma-tions=säker-het"},
        {"behandlingsrekommendationer", "behand-lings=rekom-men-da-tio-ner"},
        {"äldreomsorgsförvaltningen", "äldre=omsorgs=för-valt-ningen"},
        {"folkhälsomyndigheten", "folk-hälso=myn-dig-he-ten"},
        {"barnmorskemottagning", "barn-morske=mot-tag-ning"},
        {"hälsofrämjande", "hälso=främ-jande"},
        {"läkemedelsbehandling", "läke-medels=behand-ling"},
        {"arbetsmarknadsåtgärder", "arbets=mark-nads=åtgär-der"},
        {"sjukskrivningsprocessen", "sjuk-skriv-nings=pro-ces-sen"},
        {"tandvårdsstöd", "tand-vårds=stöd"},
        {"självmordsprevention", "själv-mords=pre-ven-tion"},
        {"missbruksvård", "miss-bruks=vård"},
        {"landstingsfullmäktige", "lands-tings=full-mäk-tige"},
        {"riksdagsledamöter", "riks-dags=leda-mö-ter"},
        {"miljökonsekvensbeskrivning", "miljö=kon-se-kvens=beskriv-ning"},
        {"Kunskapsstyrningen", "Kun-skaps=styr-ningen"},
        {"rehabiliteringsaktörerna", "reha-bi-li-te-rings=aktö-rerna"},
        {"utbildningsinsatser", "utbild-nings=insat-ser"},
        {"dagsaktuella", "dags=aktu-ella"},
        {"personuppgiftsbehandling", "per-son=upp-gifts=behand-ling"},
        {"konsekvensbedömning", "kon-se-kvens=bedöm-ning"},
        {"samverkansavtalet", "sam-ver-kans=avta-let"},
        {"sjukhusledningen", "sjuk-hus=led-ningen"},
        {"vårdkedjor", "vård=ked-jor"},
        {"tjänsteman", "tjänste=man"},
        {"förvaltningschefen", "för-valt-nings=che-fen"},
        {"beslutsunderlag", "besluts=under-lag"},
        {"verksamhetsberättelse", "verk-sam-hets=berät-telse"},
        {"uppassning", "up(p)=pass-ning"},
        {"misskötsel", "mis(s)=sköt-sel"},
        {"nattillsyn", "nat(t)=till-syn"},
        {"presstöd", "pres(s)=stöd"},
        {"tidplanen", "tid=pla-nen"},
        {"riktlinjer", "rikt=lin-jer"},
        {"kommunstyrelsen", "kom-mun=sty-rel-sen"},
        {"regionfullmäktige", "region=full-mäk-tige"},
        {"samordningsförbund", "sam-ord-nings=för-bund"},
        {"smärtrehabilitering", "smärt=reha-bi-li-te-ring"},
        {"handläggningstid", "hand-lägg-nings=tid"},
        {"hälsodataregister", "hälso=data=regis-ter"},
        {"kvalitetsregister", "kva-li-tets=regis-ter"},
        {"patientsäkerhetsarbete", "pati-ent=säker-hets=arbete"},
    };
    Hyphenator hyphenator;
    REQUIRE(hyphenator.knows("sv"));
    for (const Expected& expected : table) CHECK(marked(hyphenator, expected.word) == expected.marked);
}

TEST_CASE("what is no plain word is not hyphenated") {
    Hyphenator hyphenator;
    for (const char* word :
         {"", "ord", "vård", "SKR:s", "SOCIALSTYRELSEN", "McDonaldsgruppen", "vårdförlopp2", "namn.namn@region.se",
          "primärvårds-reformen", "lördagsöppet/stängt", "здравоохранение", "—", "123456789"}) {
        INFO(word);
        CHECK(hyphenator.hyphenate(word, "sv").empty());
    }
    CHECK(hyphenator.hyphenate(std::string(10000, 'a'), "sv").empty());
}

TEST_CASE("names that the list knows are not hyphenated, nor their genitives") {
    Hyphenator hyphenator;
    for (const char* word : {"Socialstyrelsen", "Socialstyrelsens", "(Folkhälsomyndigheten),", "Västernorrlands",
                             "Östergötland", "Jönköpings", "Läkemedelsverket"}) {
        INFO(word);
        CHECK(hyphenator.hyphenate(word, "sv").empty());
    }
    CHECK(marked(hyphenator, "folkhälsomyndigheten") == "folk-hälso=myn-dig-he-ten");
    CHECK(marked(hyphenator, "Hallandskusten") != "Hallandskusten");
}

TEST_CASE("three letters stay on either side") {
    Hyphenator hyphenator;
    for (const std::string word : {"behandling", "omvårdnad", "överenskommelse", "utredningar", "inåt", "uppassning"})
        for (const Hyphenation& place : hyphenator.hyphenate(word, "sv")) {
            CHECK(place.offset + place.insert.size() >= 3);
            CHECK(place.offset + 3 <= word.size());
        }
}

TEST_CASE("punctuation around a word is passed over") {
    Hyphenator hyphenator;
    CHECK(marked(hyphenator, "(vårdförlopp),") == "(vård=för-lopp),");
    CHECK(marked(hyphenator, "”vårdförlopp”.") == "”vård=för-lopp”.");
}

TEST_CASE("the author's soft hyphens are the only places, in any language") {
    Hyphenator hyphenator;
    CHECK(marked(hyphenator, "vårdför\u00ADlopp") == "vårdför\u00AD=lopp");
    CHECK(marked(hyphenator, "an\u00ADna", "tlh") == "an\u00AD=na");
    CHECK(marked(hyphenator, "\u00ADanna\u00AD") == "\u00ADanna\u00AD");
}

TEST_CASE("a word's form is told without the punctuation around it") {
    struct Expected {
        const char* word;
        WordForm form;
    };
    const Expected table[] = {
        {"(vårdförlopp),", WordForm::plain},    {"”Österåker”.", WordForm::capitalized}, {"vård", WordForm::other},
        {"McDonalds", WordForm::other},         {"vårdförlopp2", WordForm::other},       {"…", WordForm::other},
        {"@överenskommelsen", WordForm::other}, {"NPO-företrädare", WordForm::other},    {"", WordForm::other},
    };
    for (const Expected& expected : table) {
        INFO(expected.word);
        CHECK(Hyphenator::form_of(expected.word) == expected.form);
    }
}

TEST_CASE("a dictionary is chosen by language and region") {
    Hyphenator hyphenator;
    for (const char* language : {"sv", "sv-SE", "SV-se", "sv-FI", "sv-NO", "en", "en-GB", "en-US", "en-Latn-GB"})
        CHECK(hyphenator.knows(language));
    for (const char* language : {"", "x", "tlh", "../sv", "-SE", "s v"}) CHECK_FALSE(hyphenator.knows(language));
    CHECK(marked(hyphenator, "representative", "en") == "rep-res-ent-at-ive");
    CHECK(hyphenator.hyphenate("representative", "tlh").empty());
}

TEST_CASE("answers are remembered") {
    Hyphenator hyphenator;
    const auto* first = &hyphenator.hyphenate("samordning", "sv");
    for (int i = 0; i < 1000; ++i) hyphenator.hyphenate("ord" + std::string(static_cast<size_t>(i), 'a'), "sv");
    CHECK(&hyphenator.hyphenate("samordning", "sv") == first);
}

/// A folder with one dictionary of a made-up language.
struct OwnPatterns {
    explicit OwnPatterns(const std::string& patterns) { std::ofstream{path} << patterns; }
    ~OwnPatterns() { std::remove(path.c_str()); }
    OwnPatterns(const OwnPatterns&) = delete;
    OwnPatterns& operator=(const OwnPatterns&) = delete;
    std::string folder = LAGESBILD_BINARY_DIR;
    std::string path = folder + "/hyph_qaa_SE.dic";
};

TEST_CASE("patterns may bring letters back") {
    const OwnPatterns own{"UTF-8\nf1f/ff=f,1,2\nå1b\n"};
    Hyphenator hyphenator{own.folder};
    CHECK(marked(hyphenator, "schiffahrt", "qaa-SE") == "schif(f)-fahrt");
    CHECK(marked(hyphenator, "sååbååb", "qaa-SE") == "såå-bååb");
    CHECK_FALSE(hyphenator.knows("sv"));
}

TEST_CASE("a change of spelling that adds no letters is passed over") {
    const OwnPatterns own{"UTF-8\nc1k/k=k,1,2\nr1d\n"};
    Hyphenator hyphenator{own.folder};
    CHECK(marked(hyphenator, "zuckerbrot", "qaa-SE") == "zuckerbrot");
}

TEST_CASE("a dictionary that cannot be read gives no places") {
    const OwnPatterns own{""};
    Hyphenator hyphenator{own.folder};
    CHECK(hyphenator.hyphenate("schiffahrt", "qaa-SE").empty());
}

}  // namespace
}  // namespace text
