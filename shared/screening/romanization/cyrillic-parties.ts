/**
 * Russian, Belarusian and Ukrainian bodies whose listed name is no transliteration of their own, with that name; "_" stands for a blank.
 * Sources: the bodies' own English names; SDN and SSI lists of OFAC; 15 CFR part 744, supplements no. 4 and 7.
 */
export const CYRILLIC_PARTIES = `
ростех rostec; роскосмос roscosmos; ростелеком rostelecom; рособоронэкспорт rosoboronexport
алмаз_антей almaz antey; вертолеты_россии russian helicopters; лаборатория_касперского kaspersky lab
российские_железные_дороги russian railways; ржд russian railways
российский_фонд_прямых_инвестиций russian direct investment fund
объединенная_авиастроительная_корпорация united aircraft corporation
объединенная_судостроительная_корпорация united shipbuilding corporation
объединенная_двигателестроительная_корпорация united engine corporation
объединенная_приборостроительная_корпорация united instrument manufacturing corporation
тактическое_ракетное_вооружение tactical missiles corporation; высокоточные_комплексы high precision systems
уральский_оптико_механический_завод ural optical and mechanical plant; байкал_электроникс baikal electronics
норильский_никель norilsk nickel; норникель norilsk nickel; совкомфлот sovcomflot; сургутнефтегаз surgutneftegas
внешэкономбанк vnesheconombank; вэб_рф veb rf; россельхозбанк russian agricultural bank
банк_россии central bank of russia; центральный_банк_российской_федерации central bank of the russian federation
фсб federal security service; федеральная_служба_безопасности federal security service
гру main intelligence directorate; главное_разведывательное_управление main intelligence directorate
свр foreign intelligence service; служба_внешней_разведки foreign intelligence service
министерство_обороны ministry of defense; минобороны ministry of defense; вооруженные_силы armed forces
чвк private military company; частная_военная_компания private military company
военно_промышленная_комиссия military industrial commission; академия_наук academy of sciences
российская_академия_наук russian academy of sciences; росгвардия national guard
московский_государственный_технический_университет moscow state technical university
московский_физико_технический_институт moscow institute of physics and technology
курчатовский_институт kurchatov institute
сколковский_институт_науки_и_технологий skolkovo institute of science and technology
объединенный_институт_ядерных_исследований joint institute for nuclear research
российская_федерация russian federation; российской_федерации russian federation
республика_беларусь republic of belarus; донецкая_народная_республика donetsk peoples republic
луганская_народная_республика luhansk peoples republic; белкалий belaruskali; беларуськалий belaruskali
белавиа belavia; трансмашхолдинг transmashholding; мегафон megafon; торговый_дом trading house
научно_исследовательский_институт scientific research institute
научно_производственное_объединение scientific production association
научно_производственное_предприятие scientific production enterprise; конструкторское_бюро design bureau
опытно_конструкторское_бюро experimental design bureau; производственное_объединение production association
управляющая_компания management company; совместное_предприятие joint venture; железные_дороги railways
железная_дорога railway; особое_конструкторское_бюро special design bureau
`;
