package post

import (
	"slices"
	"strings"
)

// Abbreviate proposes a writing of a line of an address that fits an envelope,
// and tells whether there is one: long words are replaced by the abbreviations
// of the post (NF Z 10-011, annex), the least harmful first, and no more of them
// than needed. A line that fits already is left as it is. It is a proposal: nobody's address
// is ever changed without their seeing it.
func Abbreviate(line string) (string, bool) {
	line = squeeze(line)
	if columns(line) <= MaxColumns {
		return line, false
	}
	words := strings.Split(line, " ")
	for _, step := range abbreviations() {
		for pair := range strings.SplitSeq(step, ",") {
			long, short, _ := strings.Cut(pair, "=")
			words = replaced(words, strings.Fields(long), short)
		}
		if out := strings.Join(words, " "); columns(out) <= MaxColumns {
			return out, true
		}
	}
	return line, false
}

// abbreviations are tried in this order: where one lives, the kind of street,
// then titles and what stands inside names.
func abbreviations() []string {
	return []string{
		"RESIDENCE=RES,BATIMENT=BAT,APPARTEMENT=APP,ESCALIER=ESC,IMMEUBLE=IMM,ENTREE=ENT,ETAGE=ETG,LOTISSEMENT=LOT," +
			"PAVILLON=PAV,CENTRE COMMERCIAL=CCAL,ZONE ARTISANALE=ZA,ZONE INDUSTRIELLE=ZI,ZONE D ACTIVITE=ZA,ZONE D ACTIVITES=ZA," +
			"LIEU DIT=LD,LIEUDIT=LD",
		"BOULEVARD=BD,AVENUE=AV,ALLEE=ALL,ALLEES=ALL,CHEMIN=CHE,COURS=CRS,DOMAINE=DOM,ESPLANADE=ESP,FAUBOURG=FG,HAMEAU=HAM," +
			"IMPASSE=IMP,MONTEE=MTE,PASSAGE=PAS,PLACE=PL,PROMENADE=PROM,QUARTIER=QUA,ROND POINT=RPT,ROUTE=RTE,RUELLE=RLE," +
			"SENTIER=SEN,SQUARE=SQ,TRAVERSE=TRA,VILLAGE=VLGE",
		"GENERAL=GAL,MARECHAL=MAL,COMMANDANT=CDT,CAPITAINE=CNE,COLONEL=CNL,LIEUTENANT=LT,DOCTEUR=DR,PROFESSEUR=PR," +
			"PRESIDENT=PDT,MONSEIGNEUR=MGR,INGENIEUR=ING",
		"SAINT=ST,SAINTE=STE,SAINTS=STS,SAINTES=STES,NOTRE DAME=ND",
		"GRAND=GD,GRANDE=GDE,GRANDS=GDS,GRANDES=GDES,PETIT=PT,PETITE=PTE,HAUT=HT,HAUTE=HTE,VIEUX=VX,VIEILLE=VLE",
	}
}

// replaced puts a short word in place of long ones, wherever they stand; a
// hyphen between two words is as good as a space.
func replaced(words, long []string, short string) []string {
	var out []string
	for i := 0; i < len(words); i++ {
		if n := len(long); i+n <= len(words) && slices.EqualFunc(words[i:i+n], long, sameWord) {
			out = append(out, likeFirst(words[i], short))
			i += n - 1
			continue
		}
		parts := strings.Split(words[i], "-")
		if len(parts) > 1 {
			words[i] = strings.Join(replaced(parts, long, short), "-")
		}
		out = append(out, words[i])
	}
	return out
}

func sameWord(written, listed string) bool {
	return strings.ToUpper(bare(strings.Trim(written, ",.;"))) == listed
}

// likeFirst writes an abbreviation in capitals, unless the word was in small letters.
func likeFirst(word, short string) string {
	switch word {
	case strings.ToUpper(word):
		return short
	case strings.ToLower(word):
		return strings.ToLower(short)
	}
	return short[:1] + strings.ToLower(short[1:])
}

// bare takes the accents off the letters that French has.
func bare(s string) string {
	return strings.NewReplacer(
		"à", "a", "â", "a", "ç", "c", "é", "e", "è", "e", "ê", "e", "ë", "e", "î", "i", "ï", "i", "ô", "o", "ù", "u", "û", "u",
		"À", "A", "Â", "A", "Ç", "C", "É", "E", "È", "E", "Ê", "E", "Ë", "E", "Î", "I", "Ï", "I", "Ô", "O", "Ù", "U", "Û", "U",
		"\u0300", "", "\u0301", "", "\u0302", "", "\u0308", "", "\u0327", "",
	).Replace(s)
}
