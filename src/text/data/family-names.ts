/** Surnames that East Asian names begin with, folded; those that are English words are left out. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  `ahn bae baek bui cai cao chen cheng cho choi chung cui dang deng ding dinh duan duong fang feng gao gou gu guo heo hoang
  hong hou hsieh hsu hu huang huynh hwang jang jeon jeong jia jiang jung kang kim kong kwak kwon lai lau lee leung li liang
  liao lim lin liu lu luo mao meng nam ngo nguyen pan park peng pham phan qian qin qiu ren ryu seo shao shen shi shin su sun
  tan tang tian tran trinh truong tsai tseng wang wei wu xi xia xiao xie xiong xu xue yan yang yao ye yin yoon yu yuan zeng
  zhang zhao zheng zhong zhou zhu zou`.split(/\s+/u),
);
