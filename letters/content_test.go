package letters_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/days"
	"greffe/letters"
	"greffe/letters/preview"
)

var update = flag.Bool("update", false, "write the golden texts again")

// viewer reads the text back from the PDF, as a reader of PDFs sees it.
func viewer(t *testing.T) *preview.Renderer {
	t.Helper()
	r := preview.Open(filepath.Join(os.TempDir(), "greffe-preview-tests"))
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

func read(t *testing.T, r *preview.Renderer, d letters.Document) string {
	t.Helper()
	text, err := r.Text(d.PDF)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// flat joins the lines and makes every space a plain one.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// TestLettersSayWhatTheyMust reads back every kind in both languages against
// the contents that the law, the regulation and custom ask for.
func TestLettersSayWhatTheyMust(t *testing.T) {
	always := map[letters.Lang][]string{
		letters.French:  {"OpenClassrooms", "SIRET 493 861 363 00075", "Déclaration d’activité 11 75 52056 75", "UAI 0755908P", "DC-2026-014", "Empreinte", "Page 1/"},
		letters.English: {"OpenClassrooms", "SIRET 493 861 363 00075", "Training declaration 11 75 52056 75", "DC-2026-014", "Fingerprint", "Page 1/", "Translation; the French text prevails."},
	}
	mail := map[letters.Lang][]string{
		letters.French:  {"35000 RENNES", "Lettre recommandée avec avis de réception n° 1A 204 118", "Objet :", "Nos réf. : DC-2026-014", "Hélène Garnier Directrice", "Veuillez agréer"},
		letters.English: {"35000 RENNES", "Registered letter with acknowledgement of receipt no. 1A 204 118", "Subject:", "Our ref.: DC-2026-014", "Hélène Garnier Director", "Yours sincerely,"},
	}
	personal := map[letters.Lang][]string{
		letters.French:  {"Madame,", "conservées 3 ans après la clôture du dossier", "dpo@organisme.example", "saisir la CNIL", "agréer, Madame, l’expression"},
		letters.English: {"Dear Ms Laurent,", "kept for 3 years after the case is closed", "dpo@organisme.example", "complain to the CNIL"},
	}
	own := map[letters.Kind]map[letters.Lang][]string{
		letters.Grievances: {
			letters.French:  {"communication de griefs, dossier DC-2026-014", "P. J. : bordereau de pièces ; convocation", "Aucune décision n’est prise à ce jour", "Grief n° 1. Le 2 septembre 2026, en formation à distance : livrable du projet 4", "s’ils étaient établis, relèveraient de l’article 3.3", "Grief n° 2.", "sanction la plus élevée envisagée est : exclusion temporaire (niveau 3, article 5.1)", "mardi 29 septembre 2026", "observations écrites", "Bordereau de pièces", "Rapport de comparaison (6 pages)", "contrat d’apprentissage"},
			letters.English: {"communication of grievances, case DC-2026-014", "No decision has been taken so far", "Grievance no. 1. On 2 September 2026, in distance training:", "If established, these facts would fall under article 3.3", "Tuesday 29 September 2026", "written observations", "Schedule of exhibits", "Comparison report (6 pages)"},
		},
		letters.Convocation: {
			letters.French:  {"convocation devant le conseil de discipline", "le mardi 29 septembre 2026 à 14 h 00", "visioconférence : https://visio.organisme.example/conseil/dc-2026-014", "n’est pas enregistrée", "une autre solution vous sera proposée", "vous faire assister par une personne de votre choix", "sans être une condition", "exclusion temporaire (niveau 3, article 5.1)", "Siégeraient au conseil : Hélène Garnier (directrice)", "représentant des apprenants", "En cas d’absence, le conseil pourra se tenir", "document officiel"},
			letters.English: {"Tuesday 29 September 2026 at 14:00", "held by video: https://visio.organisme.example/conseil/dc-2026-014", "not recorded", "entitled to assistance", "temporary exclusion (level 3, article 5.1)", "made up of: Hélène Garnier (director)", "learners’ representative", "If you are absent"},
		},
		letters.Prior: {
			letters.French:  {"article R. 6352-5 du code du travail", "Mme Camille Laurent", "contrat 035 2025 09 00412", "Objet de la procédure : remise de travaux", "Motif de la sanction envisagée : manquement", "mardi 29 septembre 2026", "Aucune décision n’est prise à ce jour", "Madame, Monsieur,"},
			letters.English: {"article R. 6352-5 of the Labour Code", "Ms Camille Laurent", "contract 035 2025 09 00412", "Purpose of the procedure: work", "Reason for the envisaged sanction: breach", "No decision has been taken so far", "Dear Sir or Madam,"},
		},
		letters.Precaution: {
			letters.French:  {"n’est pas une sanction", "jeudi 10 septembre 2026 à 9 h 00", "espace de dépôt des projets", "rendue indispensable par : la diffusion", "réexaminée au plus tard le jeudi 24 septembre 2026", "ne préjuge pas", "observations"},
			letters.English: {"not a sanction", "Thursday 10 September 2026 at 09:00", "reviewed by Thursday 24 September 2026", "does not prejudge"},
		},
		letters.Attendance: {
			letters.French:  {"Feuille d’émargement", "mardi 29 septembre 2026", "ouverte à 14 h 00, levée à 15 h 10", "Nadia Ferhat", "équipe pédagogique", "voix délibérative", "secrétaire du conseil, sans droit de vote", "Visioconférence", "13 h 55", "Identité vérifiée par", "Nora Klein", "Inès Caron", "Feuille certifiée exacte"},
			letters.English: {"Attendance sheet", "opened at 14:00, closed at 15:10", "voting", "secretary of the council, not voting", "By video", "Identity checked by", "Sheet certified"},
		},
		letters.Minutes: {
			letters.French:  {"Procès-verbal", "Le mardi 29 septembre 2026 à 14 h 00", "Présidence : Hélène Garnier, directrice", "Secrétariat : Marion Baudry, sans droit de vote", "voix délibérative : 4 (minimum : 3)", "reçus le 14 septembre 2026, soit 15 jours avant la séance (recommandé n° 1A 204 118 7734 2)", "Inès Caron ne siège pas : lien de parenté", "motif de la sanction envisagée est exposé", "explications suivantes", "Assistance : Nora Klein", "À 14 h 40 se retirent : Camille Laurent et Nora Klein", "à huis clos", "« exclusion temporaire de 15 jours »", "3 1 0 adoptée", "levée à 15 h 10", "Présidence : Hélène Garnier Secrétariat : Marion Baudry", "pour la seule partie 2"},
			letters.English: {"Minutes of the disciplinary council", "Voting members present: 4 (minimum: 3)", "15 days before the sitting", "does not sit: family tie", "Assisted by: Nora Klein", "At 14:40 the following withdraw", "“temporary exclusion of 15 days”", "3 1 0 adopted", "closes at 15:10"},
		},
		letters.Decision: {
			letters.French:  {"décision du conseil de discipline", "communiqués le 14 septembre 2026", "s’est réuni le 29 septembre 2026 et a recueilli vos explications", "Les faits suivants sont retenus :", "manquement à l’article 3.3", "tient compte des éléments suivants", "exclusion temporaire (niveau 3, article 5.1), du lundi 12 octobre 2026 au lundi 26 octobre 2026 inclus", "reprise est fixée au mardi 27 octobre 2026", "n’ouvre pas d’appel interne", "juridictions compétentes vous restent ouvertes", "médiateur de l’apprentissage (article L. 6222-39 du code du travail) : CCI", "jusqu’au 5 octobre 2029", "communiquées à : Atelier Numérique du Ponant SAS et OPCO Atlas"},
			letters.English: {"decision of the disciplinary council", "heard your explanations", "breach of article 3.3", "temporary exclusion (level 3, article 5.1), from Monday 12 October 2026 to Monday 26 October 2026 inclusive", "Training resumes on Tuesday 27 October 2026", "No internal appeal", "competent courts remains open to you", "apprenticeship mediator (article L. 6222-39 of the Labour Code): CCI", "until 5 October 2029"},
		},
		letters.NoSanction: {
			letters.French:  {"Réuni le 29 septembre 2026, le conseil de discipline n’a prononcé aucune sanction", "La procédure est close", "est levée à compter du lundi 5 octobre 2026"},
			letters.English: {"imposed no sanction", "The procedure is closed", "is lifted from Monday 5 October 2026"},
		},
		letters.Discontinued: {
			letters.French:  {"classé sans suite", "Aucune sanction n’est prononcée"},
			letters.English: {"discontinued this case", "No sanction is imposed"},
		},
		letters.Employer: {
			letters.French:  {"sanction notifiée à Mme Camille Laurent (contrat 035 2025 09 00412) : exclusion temporaire, niveau 3", "Dates : du lundi 12 octobre 2026 au lundi 26 octobre 2026 inclus", "Conséquences pratiques : aucun regroupement"},
			letters.English: {"sanction notified to Ms Camille Laurent (contract 035 2025 09 00412): temporary exclusion, level 3", "Practical consequences: no session"},
		},
		letters.Funder: {
			letters.French:  {"sanction notifiée à Mme Camille Laurent (dossier ATLAS-77120) : exclusion temporaire", "Conséquences pratiques : formation suspendue"},
			letters.English: {"sanction notified to Ms Camille Laurent (file ATLAS-77120): temporary exclusion"},
		},
		letters.Correcting: {
			letters.French:  {"Le courrier du 5 octobre 2026 ayant été présenté le 14 octobre 2026", "Son dernier jour, le lundi 26 octobre 2026, ne change pas"},
			letters.English: {"As the letter of 5 October 2026 was presented on 14 October 2026", "does not change"},
		},
		letters.Receipt: {
			letters.French:  {"Exemplaire du destinataire", "Exemplaire de l’organisme", "communication des griefs du 9 septembre 2026, 2 pages", "ne vaut pas accord", "Date et heure de la remise"},
			letters.English: {"Copy of the recipient", "Copy of the organisation", "communication of grievances of 9 September 2026, 2 pages", "does not mean agreement"},
		},
		letters.Incident: {
			letters.French:  {"Rapport d’incident", "Dossier DC-2026-014", "lundi 7 septembre 2026", "Claire Hamon, mentor", "le 2 septembre 2026 à 10 h 20", "Personnes concernées Camille Laurent", "1. Faits rapportés Tels que la personne qui les signale les a rapportés : « Deux livrables", "2. Faits constatés", "sans préjuger de la suite", "– Le 2 septembre 2026, livrable du projet 4", "3. Pièces", "n° 2 Capture d’écran", "Risque immédiat : la diffusion", "Première mesure : espace de dépôt", "Peuvent lire ce dossier : direction et secrétariat du conseil"},
			letters.English: {"Incident report", "Monday 7 September 2026", "Claire Hamon, mentor", "1. Facts reported As the person who reports them told them: “Two deliverables", "2. Facts observed", "without prejudging", "no. 2 Screen capture", "Immediate risk: the spreading", "First step: submission space", "May read this file: the director and the secretary’s office"},
		},
		letters.Members: {
			letters.French:  {"siéger au conseil de discipline le mardi 29 septembre 2026 à 14 h 00, par visioconférence : https://visio.organisme.example/conseil/dc-2026-014", "Madame Nadia FERHAT", "équipe pédagogique (voix délibérative)", "références suivantes : DC-2026-014 et DC-2026-019", "ni copié ni transmis", "L’impartialité et la confidentialité s’imposent", "lien de parenté", "faites-le savoir au secrétariat", "secretariat@organisme.example", "confirmer votre présence"},
			letters.English: {"sit in the disciplinary council on Tuesday 29 September 2026 at 14:00, by video: https://", "pedagogical team (voting)", "these references: DC-2026-014 and DC-2026-019", "neither copied nor passed on", "bound to impartiality", "tell the secretary’s office", "confirm by the same means"},
		},
		letters.Postponement: {
			letters.French:  {"prévue le mardi 29 septembre 2026 n’aura pas lieu", "Motif du report : indisponibilité de la salle", "La convocation à cette séance est sans effet. Les griefs communiqués le 14 septembre 2026 demeurent", "nouvelle séance est fixée au mardi 20 octobre 2026 à 14 h 00 (10 quai de la Charente, 75019 Paris, salle 2)", "Le délai recommence : 8 jours au moins", "Aucune décision n’est prise à ce jour"},
			letters.English: {"planned for Tuesday 29 September 2026 will not be held then", "Ground for the postponement: the room", "convocation to that sitting is void", "will be held on Tuesday 20 October 2026 at 14:00", "The notice begins again: 8 days at least", "No decision has been taken so far"},
		},
		letters.Representatives: {
			letters.French:  {"en qualité de titulaire de l’autorité parentale de M. Yanis Benali", "formation « Technicien informatique »", "procédure disciplinaire est ouverte", "Les griefs sont communiqués par écrit à M. Yanis Benali avant toute décision", "mardi 29 septembre 2026 à 14 h 00", "vous faire assister par une personne de votre choix", "consulter le dossier sur rendez-vous", "observations écrites", "Aucune décision n’est prise à ce jour", "Vos données et celles de M. Yanis Benali"},
			letters.English: {"as holder of parental authority for Mr Yanis Benali", "A disciplinary procedure has been opened", "Tuesday 29 September 2026 at 14:00", "be assisted by one person of your choice", "consult the file by appointment", "written observations", "No decision has been taken so far"},
		},
		letters.Jury: {
			letters.French:  {"Extrait destiné au jury de certification", "Mme Camille Laurent, formation « Développeur d’application Python » : exclusion temporaire, du lundi 12 octobre 2026 au lundi 26 octobre 2026 inclus ; mention valable jusqu’au 5 octobre 2029."},
			letters.English: {"Extract for the certification jury", "temporary exclusion, from Monday 12 October 2026 to Monday 26 October 2026 inclusive; entry valid until 5 October 2029."},
		},
		letters.ExclusionEnd: {
			letters.French:  {"prend fin le lundi 26 octobre 2026", "reprend le mardi 27 octobre 2026", "Sont rétablis à cette date : l’accompagnement par le mentor et l’accès à la plateforme", "Restent au dossier, jusqu’au 5 octobre 2029", "un extrait d’une ligne"},
			letters.English: {"ends on Monday 26 October 2026", "resumes on Tuesday 27 October 2026", "Restored on that day: mentoring and access to the platform", "remains in the file until 5 October 2029", "an extract of one line"},
		},
		letters.Ended: {
			letters.French:  {"pris acte de la démission. La procédure disciplinaire prend fin le 21 septembre 2026, sans décision", "Aucune sanction n’est prononcée. Aucune mention n’est portée au dossier", "mesure conservatoire du 10 septembre 2026 est levée à compter du lundi 21 septembre 2026"},
			letters.English: {"taken note of the resignation. The disciplinary procedure ends on 21 September 2026, without a decision", "No sanction is imposed", "is lifted from Monday 21 September 2026"},
		},
		letters.Abandonment: {
			letters.French:  {"prenons acte de l’abandon de la formation « Développeur d’application Python », déclaré le lundi 21 septembre 2026 (article 3.1.2 du règlement intérieur)", "n’est pas une sanction", "aucune sanction n’est prononcée", "à la connaissance de : Atelier Numérique du Ponant SAS et OPCO Atlas", "malentendu"},
			letters.English: {"take note of the abandonment of the training", "declared on Monday 21 September 2026 (article 3.1.2 of the regulation)", "is not a sanction", "no sanction is imposed", "made known to: Atelier", "misunderstanding"},
		},
		letters.Undone: {
			letters.French:  {"annulation d’une sanction", "sanction notifiée par courrier du 5 octobre 2026 (exclusion temporaire) est annulée par une décision de justice du 16 novembre 2026, référence 26/01834", "réputée n’avoir pas été prise", "supprimée du dossier et n’est plus communiquée au jury", "Sont rétablis : l’accompagnement", "comme de la sanction avant elle : Atelier"},
			letters.English: {"annulment of a sanction", "notified by letter of 5 October 2026 (temporary exclusion) is annulled by a decision of the court of 16 November 2026, reference 26/01834", "deemed never to have been taken", "removed from the file", "Restored: mentoring"},
		},
		letters.Consultation: {
			letters.French:  {"Consultation du dossier", "jeudi 17 septembre 2026 à 10 h 00, Camille Laurent (personne en formation) a consulté le dossier", "copie des pièces consultées a été remise", "n° 1 Rapport de comparaison", "ni renonciation à une consultation ultérieure", "Signature du secrétariat"},
			letters.English: {"Consultation of the file", "Thursday 17 September 2026 at 10:00, Camille Laurent (learner) consulted the file", "A copy of the exhibits consulted was handed over", "no. 1 Comparison report", "nor a waiver"},
		},
		letters.ExhibitsList: {
			letters.French:  {"Bordereau de pièces", "concernant Mme Camille Laurent", "1 Rapport de comparaison 7 septembre 2026 6 9f86d081884c7d65 Oui", "Courriel d’un tiers", "fd61a03af4f77d87", "Non : données", "Les numéros sont définitifs"},
			letters.English: {"List of exhibits", "1 Comparison report 7 September 2026 6 9f86d081884c7d65 Yes", "No: data", "The numbers are final"},
		},
		letters.Compliance: {
			letters.French:  {"Fiche de conformité", "Page 1/1", "mercredi 9 septembre 2026 ; étape : Décision notifiée ; points à corriger : 1", "Règles appliquées : OpenClassrooms 1", "R-NOTICE 5.3 Respectée Griefs et convocation reçus", "14 septembre + 8 jours = 22 septembre", "R-RETENTION", "Sans objet dans ce dossier : R-VIOLENCE · R-MINOR"},
			letters.English: {"Compliance sheet", "Page 1/1", "points to fix: 1", "R-NOTICE 5.3 Met Grievances and convocation received", "14 September + 8 days = 22 September", "Not applicable in this case: R-VIOLENCE · R-MINOR"},
		},
	}
	p, r := press(t), viewer(t)
	for _, k := range letters.Kinds() {
		for _, lang := range []letters.Lang{letters.French, letters.English} {
			t.Run(string(k)+" in "+string(lang), func(t *testing.T) {
				l := camille(k, lang)
				text := read(t, r, render(t, p, l))
				want := append([]string(nil), always[lang]...)
				switch k {
				case letters.Attendance, letters.Minutes, letters.Receipt, letters.Incident, letters.Jury, letters.Consultation, letters.ExhibitsList, letters.Compliance:
				case letters.Members:
				case letters.Representatives:
				case letters.Prior, letters.Employer, letters.Funder:
					want = append(want, mail[lang]...)
				default:
					want = append(append(want, mail[lang]...), personal[lang]...)
				}
				if k == letters.Funder {
					want = without(want, "35000 RENNES")
				}
				if len(own[k][lang]) == 0 {
					t.Error("nothing of its own is asked of this letter")
				}
				for _, s := range append(want, own[k][lang]...) {
					if !strings.Contains(flat(text), s) {
						t.Errorf("does not say %q\n%s", s, text)
					}
				}
				golden(t, string(k)+"."+string(lang)+".txt", text)
			})
		}
	}
}

func without(in []string, s string) []string {
	var out []string
	for _, v := range in {
		if v != s {
			out = append(out, v)
		}
	}
	return out
}

// golden compares a text with the one kept, the fingerprint apart: it changes
// with every field that is added to a letter.
func golden(t *testing.T, name, got string) {
	t.Helper()
	got = regexp.MustCompile(`(Empreinte|Fingerprint) [0-9a-f ]{19}`).ReplaceAllString(got, "$1 …")
	got = strings.ReplaceAll(got, "\f", "—— page ——\n")
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the text has changed (-update writes it again):\n%s", diff)
	}
}

// A variant is a change to the valid letter, and what it must then say or not say.
type variant struct {
	letter  letters.Letter
	says    []string
	notSays []string
}

func changed(l letters.Letter, change func(*letters.Letter)) letters.Letter {
	change(&l)
	return l
}

func TestBlocksFollowTheCase(t *testing.T) {
	fr := letters.French
	cases := map[string]variant{
		"a permanent exclusion of a minor, to his father": {
			father(fr),
			[]string{
				"en qualité de titulaire de l’autorité parentale, concernant M. Yanis Benali, qui en reçoit également un exemplaire", "communiqués à M. Yanis Benali le 20 novembre 2026",
				"exclusion définitive de la formation « Technicien informatique »", "remis en main propre à M. Yanis Benali et à ses représentants légaux", "pendant un an à compter de sa date d’effet",
				"Ne sont pas retenus : le retard du 3 novembre 2026", "manquement aux articles 3.4 et 3.8", "Vos données et celles de M. Yanis Benali", "dans les deux mois", "Monsieur,", "au dossier de M. Yanis Benali",
			},
			[]string{"vos explications", "votre dossier", "vous restent ouvertes"},
		},
		"a guardian": {
			changed(father(fr), func(l *letters.Letter) {
				l.Addressee.HolderOf, l.Addressee.Civility = letters.Guardian, letters.Madame
			}),
			[]string{"en qualité de tutrice légale"},
			[]string{"autorité parentale"},
		},
		"an exclusion without the bar": {
			changed(father(fr), func(l *letters.Letter) { l.Decision.Sanction.BarMonths = 0 }),
			[]string{"exclusion définitive"},
			[]string{"s’étend à toute formation"},
		},
		"an exclusion by the director alone": {
			changed(camille(letters.Decision, fr), func(l *letters.Letter) { l.Decision.ByDirector, l.Decision.Meeting = true, 0 }),
			[]string{"la direction prononce une exclusion temporaire", "décision disciplinaire"},
			[]string{"le conseil prononce", "s’est réuni"},
		},
		"a warning": {
			changed(camille(letters.Decision, fr), func(l *letters.Letter) {
				l.Decision.Sanction, l.Decision.Meeting = letters.Sanction{Kind: letters.Warning, Article: "5.1"}, 0
			}),
			[]string{"la direction vous notifie un avertissement (niveau 1, article 5.1)"},
			[]string{"s’est réuni", "exclusion", "inclus"},
		},
		"a written warning": {
			changed(camille(letters.Decision, fr), func(l *letters.Letter) {
				l.Decision.Sanction, l.Decision.Meeting = letters.Sanction{Kind: letters.Written, Article: "5.1"}, 0
			}),
			[]string{"un avertissement écrit (niveau 2, article 5.1)"},
			[]string{"exclusion"},
		},
		"a reparative measure": {
			changed(camille(letters.Decision, fr), func(l *letters.Letter) {
				l.Decision.Reparation, l.Decision.RepairBy = "refaire le projet 4.", days.Must("2026-11-16")
			}),
			[]string{"sans caractère financier : refaire le projet 4, à accomplir au plus tard le lundi 16 novembre 2026."},
			nil,
		},
		"a learner who did not come": {
			changed(camille(letters.Decision, fr), func(l *letters.Letter) { l.Decision.Absent = true }),
			[]string{"s’est réuni le 29 septembre 2026. ", "en votre absence, aucun motif de report"},
			[]string{"recueilli vos explications"},
		},
		"nobody to inform": {
			changed(camille(letters.Decision, fr), func(l *letters.Letter) { l.Decision.Recipients = nil }),
			[]string{"jusqu’au 5 octobre 2029"},
			[]string{"communiquées à"},
		},
		"a trainee who is no apprentice": {
			changed(camille(letters.Decision, fr), func(l *letters.Letter) { l.Learner.Apprentice = false }),
			nil,
			[]string{"médiateur"},
		},
		"a postponed council": {
			changed(camille(letters.Convocation, fr), func(l *letters.Letter) {
				l.Changed = letters.Change{First: days.Must("2026-09-09"), OldDay: days.Must("2026-09-22"), Grievances: days.Must("2026-09-14")}
			}),
			[]string{"La séance prévue le mardi 22 septembre 2026 n’aura pas lieu", "les griefs communiqués le 14 septembre 2026 demeurent"},
			[]string{"courrier ci-joint", "Ce courrier rectifie"},
		},
		"a corrected convocation": {
			changed(camille(letters.Convocation, fr), func(l *letters.Letter) {
				l.Changed = letters.Change{First: days.Must("2026-09-09"), What: "l'heure est fixée à 14 h 00."}
			}),
			[]string{"Ce courrier rectifie la convocation du 9 septembre 2026 sur le point suivant : l’heure est fixée à 14 h 00. Le reste est inchangé."},
			[]string{"remplace la précédente"},
		},
		"a council in a room": {
			changed(camille(letters.Convocation, fr), func(l *letters.Letter) {
				l.Council.Link, l.Council.Place = "", "10 quai de la Charente, 75019 Paris, salle 2"
			}),
			[]string{"à l’adresse suivante : 10 quai de la Charente, 75019 Paris, salle 2."},
			[]string{"visioconférence"},
		},
		"a trial of the connection": {
			changed(camille(letters.Convocation, fr), func(l *letters.Letter) {
				l.Council.Trial, l.Council.TrialAt = days.Must("2026-09-28"), days.MustHour("10:00")
			}),
			[]string{"Un essai de connexion est possible le lundi 28 septembre 2026 à 10 h 00."},
			nil,
		},
		"the parent of a convened minor": {
			changed(camille(letters.Convocation, fr), func(l *letters.Letter) { l.Addressee, l.Learner = father(fr).Addressee, father(fr).Learner }),
			[]string{"Nous convoquons M. Yanis Benali devant", "M. Yanis Benali a le droit de se faire assister", "M. Yanis Benali peut inviter"},
			[]string{"Nous vous convoquons"},
		},
		"a level decided by the director": {
			changed(camille(letters.Grievances, fr), func(l *letters.Letter) {
				l.Council, l.AloneFrom = letters.Council{}, days.Must("2026-09-16")
				l.Heaviest = letters.Sanction{Kind: letters.Written, Article: "5.1"}
			}),
			[]string{"Une sanction de niveau 2 est envisagée. Si elle était retenue, elle vous serait notifiée au plus tôt le mercredi 16 septembre 2026."},
			[]string{"conseil de discipline se réunira"},
		},
		"the regulation named": {
			changed(camille(letters.Decision, fr), func(l *letters.Letter) { l.Regulation = "règlement intérieur du 1er septembre 2025" }),
			[]string{"Les articles cités sont ceux du texte suivant : règlement intérieur du 1er septembre 2025."},
			nil,
		},
		"no exhibits": {
			changed(camille(letters.Grievances, fr), func(l *letters.Letter) { l.Exhibits = nil }),
			nil,
			[]string{"Bordereau", "pièces figurent"},
		},
		"a measure lifted": {
			changed(camille(letters.Precaution, fr), func(l *letters.Letter) { l.Precaution.Lifted = days.Must("2026-09-30") }),
			[]string{"levée de la mesure conservatoire", "est levée à compter du mercredi 30 septembre 2026"},
			[]string{"rendue indispensable"},
		},
		"an employer told that there is no sanction": {
			changed(camille(letters.Employer, fr), func(l *letters.Letter) {
				l.Decision.Sanction, l.Prior.Told = letters.Sanction{}, days.Must("2026-09-09")
			}),
			[]string{"La procédure annoncée par notre courrier du 9 septembre 2026, concernant Mme Camille Laurent, s’est achevée sans sanction."},
			[]string{"sanction notifiée"},
		},
		"the employer of an apprentice excluded for good": {
			changed(camille(letters.Employer, fr), func(l *letters.Letter) { l.Decision.Sanction = father(fr).Decision.Sanction }),
			[]string{"exclusion définitive, assortie d’une exclusion de toute formation de notre organisme pendant un an", "dans les deux mois", "médiateur de l’apprentissage peut être saisi", "envoyé le 5 octobre 2026"},
			[]string{"inclus"},
		},
		"a refusal to sign": {
			changed(camille(letters.Receipt, fr), func(l *letters.Letter) {
				l.Handed.Refused, l.Handed.RefusedAt, l.Handed.RefusedTo = days.Must("2026-09-10"), days.MustHour("16:05"), letters.ToSign
				l.Handed.Presenter, l.Handed.Witnesses = "Marion Baudry", []string{"Nadia Ferhat", "Paul Delmas"}
			}),
			[]string{"Le 10 septembre 2026 à 16 h 05, Marion Baudry a présenté ce courrier", "qui a refusé de signer la décharge", "Témoins : Nadia Ferhat et Paul Delmas", "Second témoin : Paul Delmas"},
			[]string{"Exemplaire"},
		},
		"a tie": {
			changed(camille(letters.Minutes, fr), func(l *letters.Letter) {
				l.Minutes.Motions = []letters.Motion{{Text: "exclusion définitive", For: 2, Against: 2, Blank: 1, Outcome: letters.Adopted, Casting: letters.For}}
			}),
			[]string{"2 2 0 adoptée", "celle de la présidence, exprimée pour, est prépondérante", "blancs et refus de vote, 1"},
			nil,
		},
		"a sitting without the learner": {
			changed(camille(letters.Minutes, fr), func(l *letters.Letter) {
				l.Minutes.Absent, l.Minutes.Ruling = true, "aucun document officiel n'a été présenté"
			}),
			[]string{"L’absence de Mme Camille Laurent est constatée", "Le conseil délibère à huis clos"},
			[]string{"explications suivantes", "se retirent", "pour la seule partie 2"},
		},
		"a sitting adjourned": {
			changed(camille(letters.Minutes, fr), func(l *letters.Letter) {
				l.Minutes.Adjourned, l.Minutes.Motions = "deux membres votants présents, pour un minimum de trois", nil
			}),
			[]string{"La séance est ajournée : deux membres votants"},
			[]string{"Délibéré et vote", "explications suivantes"},
		},
		"a signature by delegation": {
			changed(camille(letters.Decision, fr), func(l *letters.Letter) {
				l.Signatory = letters.Signatory{Name: "Marion Baudry", Capacity: "Secrétaire du conseil", ByDelegation: true, Delegation: days.Must("2026-01-01")}
			}),
			[]string{"Marion Baudry Secrétaire du conseil Par délégation du 1er janvier 2026"},
			nil,
		},
		"a neutral form of address": {
			changed(camille(letters.Decision, fr), func(l *letters.Letter) {
				l.Addressee.Civility, l.Learner.Civility = letters.Neutral, letters.Neutral
			}),
			[]string{"Camille Laurent,", "Veuillez agréer l’expression"},
			[]string{"Madame,", "Mme"},
		},
		"a letter delivered by hand has no number": {
			changed(camille(letters.Grievances, fr), func(l *letters.Letter) { l.Medium = letters.ByHand }),
			[]string{"Remise en main propre contre décharge"},
			[]string{"n° 1A 204"},
		},
		"a permanent exclusion of a minor, to the minor": {
			changed(father(fr), func(l *letters.Letter) { l.Addressee.Capacity = letters.ToLearner }),
			[]string{"une fois ce courrier présenté ou remis en main propre à vous-même et à vos représentants légaux"},
			[]string{"première présentation"},
		},
		"minutes of a learner who came alone": {
			changed(camille(letters.Minutes, fr), func(l *letters.Letter) { l.Minutes.Assisted, l.Minutes.Others = "", l.Minutes.Others[:1] }),
			[]string{"Signature de Mme Camille Laurent, pour la seule partie 2"},
			[]string{"personne qui assiste", "Assistance"},
		},
		"minutes of a minor with a parent": {
			changed(camille(letters.Minutes, fr), func(l *letters.Letter) {
				l.Minutes.Assisted = ""
				l.Minutes.Others[1].Role = letters.Represents
			}),
			[]string{"Signature au titre de la représentation légale"},
			[]string{"personne qui assiste"},
		},
		"minutes of an absence": {
			changed(camille(letters.Minutes, fr), func(l *letters.Letter) {
				l.Minutes.Absent, l.Minutes.Ruling = true, "aucun motif n’a été établi par un document officiel"
			}),
			[]string{"est constatée. Aucun motif n’a été établi par un document officiel."},
			[]string{"pour la seule partie 2", "explications suivantes"},
		},
		"a convocation to a parent": {
			changed(camille(letters.Convocation, fr), func(l *letters.Letter) { l.Addressee.Capacity = letters.ToRepresentative }),
			[]string{"Nous convoquons Mme Camille Laurent", "Nous vous y convoquons également, en cette qualité."},
			[]string{"convié"},
		},
		"a convocation after an adjournment": {
			changed(camille(letters.Convocation, fr), func(l *letters.Letter) {
				l.Changed = letters.Change{First: days.Must("2026-08-20"), OldDay: days.Must("2026-09-08"), Adjourned: true, Grievances: days.Must("2026-08-24"), Enclosed: true}
			}),
			[]string{"La séance du mardi 8 septembre 2026 a été ajournée avant toute décision.", "les griefs communiqués le 24 août 2026 et ceux énoncés dans le courrier ci-joint."},
			[]string{"n’aura pas lieu"},
		},
		"a convocation after a council that did not take the case": {
			changed(camille(letters.Convocation, fr), func(l *letters.Letter) {
				l.Changed = letters.Change{First: days.Must("2026-08-20"), OldDay: days.Must("2026-09-08"), Grievances: days.Must("2026-08-24")}
			}),
			[]string{"Le dossier n’a pas été examiné le mardi 8 septembre 2026."},
			[]string{"n’aura pas lieu", "ci-joint"},
		},
		"an employer told where no council sits": {
			changed(camille(letters.Prior, fr), func(l *letters.Letter) { l.Prior.Alone, l.Council = true, letters.Council{} }),
			[]string{"Motif de la sanction envisagée", "Aucune décision n’est prise à ce jour"},
			[]string{"conseil de discipline se réunira"},
		},
		"no number yet": {
			changed(camille(letters.Grievances, fr), func(l *letters.Letter) { l.Number = "" }),
			[]string{"Lettre recommandée avec avis de réception Paris"},
			[]string{"réception n°"},
		},
	}
	p, r := press(t), viewer(t)
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			text := flat(read(t, r, render(t, p, c.letter)))
			for _, s := range c.says {
				if !strings.Contains(text, s) {
					t.Errorf("does not say %q\n%s", s, text)
				}
			}
			for _, s := range c.notSays {
				if strings.Contains(text, s) {
					t.Errorf("says %q\n%s", s, text)
				}
			}
		})
	}
}
