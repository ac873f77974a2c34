import { describe, expect, it } from "vitest";
import { eventsOf } from "../testing.ts";

/** CAMEO codes by type: each with a sentence that has it. */

describe("REQUEST", () => {
  it.each([
    ["0211", "Kenya called on Uganda to open its market to Kenyan milk."],
    ["0212", "Ethiopia asked Kenya to hold joint naval exercises."],
    ["0213", "Kenya asked Uganda to extradite a fugitive banker."],
    ["0214", "Nigeria asked Cameroon to share intelligence on the militants."],
    ["0231", "Zambia appealed to China for debt relief."],
    ["0232", "Ukraine asked Germany for more air defence systems."],
    ["0233", "Somalia appealed to the United Nations for emergency food aid."],
    ["0234", "Haiti asked the United Nations to send peacekeepers."],
    ["024", "Norway urged Belarus to carry out political reforms."],
    ["0241", "Kenyan opposition leaders called on the president to step down."],
    ["0242", "Ghanaian unions urged the government to scrap the fuel tax."],
    ["0243", "Amnesty International urged Iran to respect women's rights."],
    ["0244", "Togo's opposition called for a new constitution."],
    ["0251", "France urged Mali to lift the curfew."],
    ["0252", "Sudan's government appealed to protesters to end their demonstrations."],
    ["0253", "France urged Iran to free two jailed academics."],
    ["0254", "Cuba urged the United States to lift the embargo."],
    ["0255", "The United Nations urged Sudan to let aid convoys through."],
    ["0256", "Egypt urged Israel to halt its offensive."],
    ["026", "Turkey urged Armenia to return to the negotiating table."],
    ["026", "South Africa appealed for dialogue between the parties in Zimbabwe."],
    ["027", "The United States urged both sides to settle the dispute peacefully."],
    ["028", "Pakistan asked the United States to mediate in its dispute with India."],
    ["1011", "The European Union demanded that China open its markets."],
    ["1013", "Turkey demanded that Sweden hand over dozens of Kurdish exiles."],
    ["1041", "Georgia's opposition demanded new elections."],
    ["1041", "The crowd demanded the ouster of Myanmar's military ruler."],
    ["1042", "French farmers demanded a change in agricultural policy."],
    ["1043", "Shiite leaders in Bahrain demanded equal rights."],
    ["1053", "Israel demanded the immediate release of all hostages."],
    ["1054", "Russia demanded that the European Union lift its sanctions."],
    ["1056", "Azerbaijan demanded that Armenia withdraw its forces."],
    ["106", "Colombian rebels demanded talks with the government."],
    ["101", "Kenya demanded an apology from Ethiopia."],
    ["100", "India told Pakistan to act against the militants."],
    ["0234", "Mozambique's president appealed for foreign troops to fight the insurgents."],
    ["020", "Brazil pressed Venezuela to publish the election results."],
    ["1056", "The U.S. ambassador warned Iraq that it must disarm the militias."],
    ["020", "Kenyan lawmakers petitioned the court to annul the vote."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`REQUEST ${code}`);
  });
});

describe("AGREE", () => {
  it.each([
    ["0311", "China agreed to buy more soybeans from Brazil."],
    ["0332", "Germany promised Ukraine more tanks."],
    ["0334", "Rwanda agreed to send peacekeepers to Mozambique."],
    ["0341", "Armenia's prime minister agreed to step down."],
    ["0344", "Chile's parties agreed to write a new constitution."],
    ["0351", "Tunisia's president pledged to end the state of emergency."],
    ["0353", "Nicaragua agreed to free 50 political prisoners."],
    ["0354", "The United States agreed to lift sanctions on Sudan."],
    ["0355", "Syria agreed to allow UN inspectors to visit the site."],
    ["0356", "Ethiopia agreed to withdraw its troops from Eritrea."],
    ["036", "India agreed to hold talks with China on the border."],
    ["036", "Turkey said it was ready to meet Syria."],
    ["037", "Serbia agreed to sign a deal with Kosovo."],
    ["039", "Qatar offered to mediate between the rebels and the government of Chad."],
    ["0333", "Britain pledged to take in refugees from Rwanda."],
    ["031", "Canada said it would cooperate with India in the inquiry."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`AGREE ${code}`);
  });
});

describe("CONSULT", () => {
  it.each([
    ["040", "France and Germany discussed the budget."],
    ["041", "U.S. President Joe Biden spoke by phone with Chinese leader Xi Jinping."],
    [
      "041",
      "Turkish President Recep Tayyip Erdogan held a telephone conversation with Russian President Vladimir Putin.",
    ],
    ["042", "The Japanese prime minister visited India."],
    ["042", "Iran's foreign minister arrived in Baghdad for talks."],
    ["043", "Kenya's president hosted the Ethiopian prime minister."],
    ["043", "Chinese President Xi Jinping received the Brazilian president in Beijing."],
    ["045", "Qatar is mediating between Israel and Hamas."],
    ["046", "Colombia's government opened negotiations with the rebels."],
    ["040", "NATO defence ministers gathered in Brussels."],
    ["040", "West African leaders met in Abuja on Sunday to discuss the coup in Niger."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`CONSULT ${code}`);
  });
});

describe("SUPPORT", () => {
  it.each([
    ["051", "India praised Russia for its role in the talks."],
    ["051", "Venezuela backed Russia in the dispute."],
    ["051", "The United States endorsed Israel's decision."],
    ["052", "Russia defended Serbia at the Security Council."],
    ["054", "Spain recognised the State of Palestine."],
    ["055", "Japan apologised to South Korea for the wartime abuses."],
    ["057", "Colombia signed a peace accord with the rebels."],
    ["057", "Kenya and Uganda signed a trade agreement."],
    ["057", "China and Pakistan struck a deal on a power plant."],
    ["057", "India and France inked a defence pact."],
    ["051", "Canada congratulated the new Senegalese president."],
    ["051", "Britain offered its condolences to Nigeria after the bombing."],
    ["050", "Saudi Arabia and Iran restored diplomatic ties."],
    ["050", "Czechia and Albania have upgraded their diplomatic ties."],
    ["050", "Thailand appointed an ambassador to Myanmar."],
    ["051", "Indonesia welcomed Australia's offer."],
    ["051", "Hungary's prime minister hailed China as a partner."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`SUPPORT ${code}`);
  });
});

describe("COOPERATE", () => {
  it.each([
    ["061", "China invested $3 billion in a Kenyan railway."],
    ["061", "Russia and India launched a joint venture to build helicopters."],
    ["062", "The United States and the Philippines held joint military drills."],
    ["062", "Chinese and Russian bombers flew a joint patrol over the sea."],
    ["063", "Spain extradited a drug suspect to Morocco."],
    ["063", "Police from Ghana and Togo carried out a joint investigation."],
    ["063", "Thailand handed over a fugitive tycoon to China."],
    ["064", "Britain shared intelligence with Ukraine."],
    ["061", "Angola exported its first oil cargo to China."],
    ["062", "France trained Ukrainian pilots."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`COOPERATE ${code}`);
  });
});

describe("AID", () => {
  it.each([
    ["071", "China lent Ethiopia $500 million."],
    ["071", "The International Monetary Fund disbursed $600 million to Ghana."],
    ["072", "The United States delivered Patriot missiles to Ukraine."],
    ["072", "Iran smuggled rockets to the Houthis in Yemen."],
    ["073", "India flew tents and blankets to Nepal."],
    ["073", "The World Food Programme delivered wheat to Sudan."],
    ["073", "Jordan airdropped food over Gaza."],
    ["073", "Cuba sent doctors to Italy."],
    ["074", "UN peacekeepers escorted a convoy in eastern Congo."],
    ["075", "Ecuador granted asylum to an Australian activist."],
    ["075", "Uganda took in thousands of refugees from South Sudan."],
    ["073", "The Italian coast guard rescued 80 migrants off Lampedusa."],
    ["073", "Norway evacuated wounded civilians from Gaza."],
    ["071", "China forgave part of Zambia's debt."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`AID ${code}`);
  });
});

describe("CONCEDE", () => {
  it.each([
    ["0832", "The French government shelved its pension reform."],
    ["0832", "Kenya's president withdrew the finance bill after the protests."],
    ["0834", "Mali's junta restored the constitution."],
    ["081", "Egypt eased restrictions on the press."],
    ["080", "Israel acknowledged that its soldiers had shot the journalist."],
    ["080", "Zambia's president conceded defeat to the opposition leader."],
    ["080", "Japan's minister admitted mistakes over the funding scandal."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`CONCEDE ${code}`);
  });
});

describe("RETREAT", () => {
  it.each([
    ["0814", "Sri Lanka lifted its state of emergency."],
    ["0813", "Nepal lifted the curfew in Kathmandu."],
    ["0831", "Lebanon's prime minister resigned."],
    ["0841", "Iran freed a British aid worker."],
    ["0841", "Gunmen in Nigeria released 20 kidnapped schoolgirls."],
    ["0842", "Italy returned a looted obelisk to Ethiopia."],
    ["085", "The United States lifted sanctions on Syria."],
    ["0863", "Ethiopia opened a humanitarian corridor to Tigray for UN convoys."],
    ["0873", "Muslim rebels in the Philippines turned in 500 rifles."],
    ["0874", "France withdrew its troops from Niger."],
    ["0874", "Russian soldiers pulled back from Kherson."],
    ["0874", "Forty guerrillas surrendered to the Colombian army."],
    ["0841", "Russia and Ukraine swapped 200 prisoners of war."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`RETREAT ${code}`);
  });
});

describe("ACCUSE", () => {
  it.each([
    ["111", "Russia criticised the United States over the strikes."],
    ["111", "Brazil's president likened Israel's campaign to a massacre."],
    ["112", "India accused Pakistan of harbouring militants."],
    ["1122", "UN investigators accused Myanmar's army of torture."],
    ["1123", "Armenia accused Azerbaijan of shelling its villages."],
    ["1124", "Ukraine accused Russia of war crimes."],
    ["1125", "Russia accused Britain of spying."],
    ["115", "South Africa sued Israel at the World Court."],
    ["116", "A French court found a Rwandan doctor guilty of genocide."],
    ["090", "The United Nations is investigating mass graves in Libya."],
    ["112", "Pakistan blamed Afghanistan for the bombing."],
    ["111", "Ethiopia hit out at Egypt over the dam."],
    ["111", "Kenya's foreign minister expressed outrage at the Tanzanian decision."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`ACCUSE ${code}`);
  });
});

describe("REJECT", () => {
  it.each([
    ["1211", "India rejected American calls to open its dairy market."],
    ["1213", "Ecuador refused to extradite the financier to Britain."],
    ["1222", "Germany refused to send cruise missiles to Ukraine."],
    ["1221", "The International Monetary Fund refused to lend Pakistan more money."],
    ["1231", "Venezuela's president ruled out early elections."],
    ["1241", "China refused to lift the ban on the party."],
    ["1243", "Eritrea refused to release the imprisoned journalists."],
    ["1244", "The United States refused to lift the embargo on Cuba."],
    ["1246", "Russia rejected a ceasefire in Ukraine."],
    ["125", "Turkey refused to meet the Greek delegation."],
    ["125", "North Korea turned down an American offer of talks."],
    ["126", "Ethiopia rejected mediation by the African Union."],
    ["127", "Armenia's opposition rejected the peace deal with Azerbaijan."],
    ["128", "Poland defied a ruling by the European Court."],
    ["128", "Demonstrators in Lagos defied the curfew."],
    ["129", "Russia vetoed a Security Council resolution on Syria."],
    ["120", "Colombian guerrillas spurned the government's offer."],
    ["120", "The United States pulled out of the nuclear deal with Iran."],
    ["120", "Kenya's high court threw out the petition of the opposition."],
    ["120", "Bolivian miners said no to the government's plan."],
    ["120", "Thailand brushed aside Cambodian complaints."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`REJECT ${code}`);
  });
});

describe("THREATEN", () => {
  it.each([
    ["1311", "The United States threatened to cut aid to Egypt."],
    ["1312", "The European Union threatened Georgia with sanctions."],
    ["1313", "India threatened to expel the Pakistani ambassador."],
    ["132", "Indonesia threatened to ban the party."],
    ["134", "The rebels threatened to walk out of the peace talks with Colombia."],
    ["137", "Guatemala's prosecutors threatened to arrest the president-elect."],
    ["138", "Iran vowed revenge on Israel for the killing."],
    ["139", "Serbia issued an ultimatum to Kosovo."],
    ["130", "Turkey warned Syria of consequences."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`THREATEN ${code}`);
  });
});

describe("PROTEST", () => {
  it.each([
    ["140", "Thousands of Russians signed a petition against the pension reform."],
    ["141", "Thousands marched through Kathmandu to demand the king's return."],
    ["141", "Women in white staged a silent vigil in Havana."],
    ["141", "Demonstrators took to the streets of Tbilisi for a tenth night."],
    ["142", "Kurdish prisoners in Turkey went on hunger strike."],
    ["142", "An Egyptian dissident began refusing food in his cell."],
    ["143", "Argentine unions staged a general strike against the austerity plan."],
    ["143", "The opposition in Malaysia boycotted the opening of parliament."],
    ["144", "Miners blocked highways around La Paz with boulders."],
    ["144", "Farmers in Punjab sat on the railway tracks."],
    ["145", "Rioters torched cars and looted shops in Marseille."],
    ["145", "Students hurled stones and petrol bombs at police in Jakarta."],
    ["145", "Protesters set fire to the parliament in Asuncion."],
    ["145", "A prison riot in Ecuador left 20 inmates dead."],
    ["145", "Rioting broke out in Kingston after the verdict."],
    ["145", "Activists in London threw soup at a painting to protest oil drilling."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`PROTEST ${code}`);
  });
});

describe("MOBILIZE", () => {
  it.each([
    ["150", "China staged live-fire drills around Taiwan."],
    ["151", "Belgium raised its terror alert to the highest level."],
    ["152", "India put its army on high alert."],
    ["153", "Kenya deployed extra police to the slums."],
    ["154", "Russia massed troops on the Ukrainian border."],
    ["154", "Poland moved 10,000 soldiers to the border with Belarus."],
    ["154", "Ukraine called up 50,000 reservists."],
    ["154", "Turkish forces set up two military bases in northern Iraq."],
    ["154", "Rebels established a new headquarters in Kidal."],
    ["154", "The Syrian army built an observation post near Idlib."],
    ["154", "Six Sudanese factions merged into a single rebel army."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`MOBILIZE ${code}`);
  });
});

describe("SANCTION", () => {
  it.each([
    ["161", "Paraguay broke off diplomatic relations with Venezuela."],
    ["161", "Senegal recalled its ambassador from France."],
    ["162", "The Netherlands suspended aid to Rwanda."],
    ["166", "Estonia expelled two Russian diplomats."],
    ["1661", "The United Nations pulled its peacekeepers out of Mali."],
    ["163", "The United States slapped tariffs on Chinese steel."],
    ["163", "Russia banned imports of Moldovan wine."],
    ["160", "Burkina Faso quit the West African bloc."],
    ["166", "The African Union suspended Mali."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`SANCTION ${code}`);
  });
});

describe("COERCE", () => {
  it.each([
    ["163", "The European Union imposed sanctions on Russian banks."],
    ["1711", "The United States seized a Venezuelan oil tanker."],
    ["172", "Russia banned the human rights group Memorial."],
    ["1721", "Turkey shut down three opposition newspapers."],
    ["1722", "Benin barred opposition parties from the election."],
    ["1723", "Bolivia imposed a night curfew in Santa Cruz."],
    ["1724", "South Korea's president declared martial law."],
    ["173", "Egyptian police detained a cartoonist."],
    ["173", "Hong Kong police rounded up 53 democracy activists."],
    ["173", "A Vietnamese court jailed a blogger for nine years."],
    ["174", "The Dominican Republic deported 10,000 Haitians."],
    ["174", "Pakistan forced thousands of Afghan refugees back across the border."],
    ["175", "Iranian security forces cracked down on protesters in Zahedan."],
    ["172", "Hackers linked to China broke into Philippine government servers."],
    ["172", "Iran cut off the internet in Khuzestan."],
    ["191", "Israel tightened its blockade of Gaza."],
    ["1721", "Ethiopian authorities suspended a broadcaster."],
    ["1711", "Colombian police found a weapons cache in Cali."],
    ["1711", "Soldiers in Nigeria recovered 40 rifles from bandits."],
    ["171", "Russian police raided the offices of an election monitor."],
    ["163", "Belarus put the exiled leader on a wanted list."],
    ["172", "Nicaragua stripped 94 critics of their citizenship."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`COERCE ${code}`);
  });
});

describe("ASSAULT", () => {
  it.each([
    ["181", "A gang in Haiti abducted two nuns."],
    ["182", "A mob of settlers beat a Palestinian shepherd near Hebron."],
    ["1821", "Soldiers raped dozens of women in Tigray."],
    ["1822", "Guards tortured inmates in a Syrian prison."],
    ["1823", "A Mexican mayor was stabbed to death at his home."],
    ["1831", "A suicide bomber blew himself up at a police station in Lahore."],
    ["1832", "A car bomb exploded outside a court in Izmir."],
    ["1833", "A landmine killed five farmers in Casamance."],
    ["184", "Militants in Mali used villagers as human shields."],
    ["186", "The governor of Logar was assassinated on Monday."],
    ["190", "Clashes erupted between the army and rebels in Darfur."],
    ["191", "Rebels laid siege to Timbuktu."],
    ["192", "M23 rebels captured Bukavu."],
    ["192", "Somali troops recaptured the town of Adale from al-Shabaab."],
    ["193", "Unknown gunmen opened fire on a bus in Chiapas."],
    ["194", "Rockets hit a market in Aleppo."],
    ["194", "Shelling killed five people in Kherson."],
    ["195", "Saudi jets struck Sanaa."],
    ["195", "A drone strike in Idlib killed an al-Qaeda commander."],
    ["196", "Armenia broke the ceasefire with Azerbaijan."],
    ["201", "Militiamen drove thousands of families from their homes in Ituri."],
    ["202", "Soldiers massacred 60 villagers in Burkina Faso."],
    ["183", "A grenade thrown into a bar in Bujumbura wounded 12 people."],
    ["1712", "Militiamen burned 200 huts in a village in South Kordofan."],
    ["1712", "Armed men looted a humanitarian warehouse in El Fasher."],
    ["182", "A crowd lynched two suspected thieves in Port-au-Prince."],
    ["175", "Police used tear gas to disperse protesters in Nairobi."],
    ["193", "Two men were shot dead in Belfast in a suspected paramilitary attack."],
    ["183", "A bomb exploded near a mosque in Kabul."],
  ])("%s %s", (code, sentence) => {
    expect(eventsOf(sentence).map(({ type, cameo }) => `${type} ${cameo}`)).toContain(`ASSAULT ${code}`);
  });
});
